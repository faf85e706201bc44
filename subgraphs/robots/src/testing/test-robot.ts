import { clock } from '@valueverse/kit/clock';
import type { Protocol } from '../vda5050/adapter.js';

type Bring = (topic: string, content: object) => Promise<void>;

/** What a test robot is told to say; the rest it makes up. */
export interface Said {
  readonly orderId?: string;
  readonly at?: string;
  readonly x?: number;
  readonly y?: number;
  readonly driving?: boolean;
  /** Sequence ids of nodes still to be reached. */
  readonly left?: readonly number[];
  readonly lastNodeId?: string;
  readonly lastNodeSequenceId?: number;
  readonly actions?: Readonly<Record<string, string>>;
  readonly percent?: number;
  readonly errors?: readonly object[];
}

/** A robot in the hands of a test: says in its protocol what it is told to say, with rising header ids. */
export class TestRobot {
  #headerId = 0;

  constructor(
    readonly id: string,
    readonly address: { readonly serialNumber: string; readonly protocol: Protocol },
    readonly bring: Bring,
  ) {}

  get protocol(): Protocol {
    return this.address.protocol;
  }

  topic(name: string): string {
    return `vda5050/${this.protocol === 'VDA5050_V2' ? 'v2' : 'v3'}/KIT/${this.address.serialNumber}/${name}`;
  }

  header(at = clock.iso()) {
    const { serialNumber } = this.address;
    return { headerId: (this.#headerId += 1), timestamp: at, version: '2.1.0', manufacturer: 'KIT', serialNumber };
  }

  connect(connectionState = 'ONLINE'): Promise<void> {
    return this.bring(this.topic('connection'), { ...this.header(), connectionState });
  }

  say(said: Said = {}): Promise<void> {
    return this.bring(this.topic('state'), this.state(said));
  }

  /** Comes online and stands idle. */
  async wakeUp(said: Said = {}): Promise<this> {
    await this.connect();
    await this.say(said);
    return this;
  }

  state({ left = [], actions = {}, ...said }: Said = {}) {
    const position = { x: said.x ?? 0, y: said.y ?? 0, theta: 0, mapId: 'floor-1' };
    const power = { charging: false };
    const percent = said.percent ?? 80;
    const common = {
      ...this.header(said.at),
      orderId: said.orderId ?? '',
      orderUpdateId: 0,
      lastNodeId: said.lastNodeId ?? '',
      lastNodeSequenceId: said.lastNodeSequenceId ?? 0,
      nodeStates: left.map((sequenceId) => ({ nodeId: `n${sequenceId}`, sequenceId, released: true })),
      edgeStates: left.map((sequenceId) => ({ edgeId: `e${sequenceId}`, sequenceId: sequenceId - 1, released: true })),
      driving: said.driving ?? false,
      actionStates: Object.entries(actions).map(([actionId, actionStatus]) => ({ actionId, actionStatus })),
      operatingMode: 'AUTOMATIC',
      errors: said.errors ?? [],
    };
    return this.protocol === 'VDA5050_V2'
      ? {
          ...common,
          agvPosition: { ...position, positionInitialized: true },
          batteryState: { ...power, batteryCharge: percent },
          safetyState: { eStop: 'NONE', fieldViolation: false },
        }
      : {
          ...common,
          instantActionStates: [],
          mobileRobotPosition: { ...position, localized: true },
          powerSupply: { ...power, stateOfCharge: percent },
          safetyState: { activeEmergencyStop: 'NONE', fieldViolation: false },
        };
  }
}
