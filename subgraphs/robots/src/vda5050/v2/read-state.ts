import type { OperatingMode, RobotPosition, RobotState } from '../robot-state.js';
import {
  readActionState,
  readCommonState,
  readError,
  type ActionStateMessage,
  type CommonState,
  type ErrorMessage,
} from '../state-parts.js';

/** A valid `state` message of VDA 5050 2.x, as far as we read it. */
export interface StateV2 extends CommonState {
  agvPosition?: Omit<RobotPosition, 'localized'> & { positionInitialized: boolean };
  actionStates: readonly ActionStateMessage[];
  batteryState: { batteryCharge: number; charging: boolean };
  operatingMode: OperatingMode | 'TEACHIN';
  errors: readonly ErrorMessage[];
  safetyState: { eStop: string };
}

/** The canonical state from a 2.x message: old names give way to those of 3.0. */
export const readStateV2 = (message: StateV2): RobotState => ({
  ...readCommonState(message),
  actions: message.actionStates.map(readActionState),
  instantActions: [],
  position: message.agvPosition ? readPosition(message.agvPosition) : null,
  battery: { percent: message.batteryState.batteryCharge, charging: message.batteryState.charging },
  operatingMode: message.operatingMode === 'TEACHIN' ? 'TEACH_IN' : message.operatingMode,
  errors: message.errors.map(readError),
  emergencyStop: message.safetyState.eStop !== 'NONE',
});

const readPosition = ({ x, y, theta, mapId, positionInitialized }: NonNullable<StateV2['agvPosition']>) => ({
  x,
  y,
  theta,
  mapId,
  localized: positionInitialized,
});
