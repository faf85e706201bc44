/** Connection of a robot to its broker, by its VDA 5050 3.0 name. */
export const CONNECTIONS = ['ONLINE', 'OFFLINE', 'HIBERNATING', 'CONNECTION_BROKEN'] as const;
export type Connection = (typeof CONNECTIONS)[number];

/** Who is in charge of a robot, by its VDA 5050 3.0 name. */
export const OPERATING_MODES = [
  'STARTUP',
  'AUTOMATIC',
  'SEMIAUTOMATIC',
  'INTERVENED',
  'MANUAL',
  'SERVICE',
  'TEACH_IN',
] as const;
export type OperatingMode = (typeof OPERATING_MODES)[number];

export type ActionStatus = 'WAITING' | 'INITIALIZING' | 'RUNNING' | 'RETRIABLE' | 'PAUSED' | 'FINISHED' | 'FAILED';

/** WARNING and URGENT let the active order go on; CRITICAL ends it; FATAL needs a person (VDA 5050 3.0, 6.10.4). */
export const ERROR_LEVELS = ['WARNING', 'URGENT', 'CRITICAL', 'FATAL'] as const;
export type ErrorLevel = (typeof ERROR_LEVELS)[number];

export interface ActionState {
  readonly actionId: string;
  readonly status: ActionStatus;
  readonly result: string | null;
}

export interface RobotError {
  readonly type: string;
  readonly level: ErrorLevel;
  readonly description: string | null;
  /** What the error is about, e.g. `{ orderId: '…' }`. */
  readonly references: Readonly<Record<string, string>>;
}

export interface RobotPosition {
  readonly x: number;
  readonly y: number;
  readonly theta: number;
  readonly mapId: string;
  readonly localized: boolean;
}

/** What a robot says of itself, whatever protocol it says it in. Everything behind the adapters reads only this. */
export interface RobotState {
  readonly headerId: number;
  /** The robot’s own time of the message. */
  readonly at: string;
  /** The order it works on or finished last; empty before the first. */
  readonly orderId: string;
  readonly orderUpdateId: number;
  readonly lastNodeId: string;
  readonly lastNodeSequenceId: number;
  /** Nodes and edges still to be travelled, by sequence id. */
  readonly nodesLeft: readonly number[];
  readonly edgesLeft: readonly number[];
  readonly actions: readonly ActionState[];
  /** What was asked of it outside any order; a 2.x robot lists it among the actions. */
  readonly instantActions: readonly ActionState[];
  readonly driving: boolean;
  readonly paused: boolean;
  readonly position: RobotPosition | null;
  /** Metres per second, whatever the direction; null when the robot does not tell. */
  readonly speed: number | null;
  readonly battery: { readonly percent: number; readonly charging: boolean };
  readonly operatingMode: OperatingMode;
  readonly errors: readonly RobotError[];
  readonly emergencyStop: boolean;
}

/** A robot’s word, or its broker’s, on whether it can be reached. */
export interface ConnectionReport {
  readonly headerId: number;
  readonly at: string;
  readonly connection: Connection;
}
