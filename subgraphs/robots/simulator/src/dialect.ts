import type { Device } from './device.js';
import type { SimulatedRobot } from './fleet.js';
import { actionState, charge, errors, position, stateFields } from './state-fields.js';

/** How one protocol version says what a robot has to say. */
export interface Dialect {
  readonly majorVersion: 'v2' | 'v3';
  readonly version: string;
  /** The connection state of the last will. */
  readonly connectionBroken: string;
  state(device: Device): object;
}

const v2: Dialect = {
  majorVersion: 'v2',
  version: '2.1.0',
  connectionBroken: 'CONNECTIONBROKEN',
  state: (device) => ({
    ...stateFields(device),
    agvPosition: { ...position(device), positionInitialized: true },
    actionStates: [...device.actions, ...device.instantActions].map(actionState),
    batteryState: { batteryCharge: charge(device), charging: device.charging },
    errors: errors(device, {
      OTHER_ORDER_ACTIVE: 'orderError',
      VALIDATION_FAILURE: 'validationError',
      NO_ORDER_TO_CANCEL: 'noOrderToCancel',
    }),
    safetyState: { eStop: 'NONE', fieldViolation: false },
  }),
};

const v3: Dialect = {
  majorVersion: 'v3',
  version: '3.0.0',
  connectionBroken: 'CONNECTION_BROKEN',
  state: (device) => ({
    ...stateFields(device),
    mobileRobotPosition: { ...position(device), localized: true },
    actionStates: device.actions.map(actionState),
    instantActionStates: device.instantActions.map(actionState),
    powerSupply: { stateOfCharge: charge(device), charging: device.charging },
    errors: errors(device, {
      OTHER_ORDER_ACTIVE: 'OTHER_ORDER_ACTIVE',
      VALIDATION_FAILURE: 'VALIDATION_FAILURE',
      NO_ORDER_TO_CANCEL: 'NO_ORDER_TO_CANCEL',
    }),
    safetyState: { activeEmergencyStop: 'NONE', fieldViolation: false },
  }),
};

export const dialectOf = ({ protocol }: SimulatedRobot): Dialect => (protocol === 'VDA5050_V2' ? v2 : v3);
