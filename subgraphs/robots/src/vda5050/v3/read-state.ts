import type { OperatingMode, RobotPosition, RobotState } from '../robot-state.js';
import {
  readActionState,
  readCommonState,
  readError,
  type ActionStateMessage,
  type CommonState,
  type ErrorMessage,
} from '../state-parts.js';

/** A valid `state` message of VDA 5050 3.0, as far as we read it. */
export interface StateV3 extends CommonState {
  mobileRobotPosition?: RobotPosition;
  actionStates: readonly ActionStateMessage[];
  instantActionStates: readonly ActionStateMessage[];
  powerSupply: { stateOfCharge: number; charging: boolean };
  operatingMode: OperatingMode;
  errors: readonly ErrorMessage[];
  safetyState: { activeEmergencyStop: string };
}

/** The canonical state from a 3.0 message. */
export const readStateV3 = (message: StateV3): RobotState => ({
  ...readCommonState(message),
  actions: message.actionStates.map(readActionState),
  instantActions: message.instantActionStates.map(readActionState),
  position: message.mobileRobotPosition ? readPosition(message.mobileRobotPosition) : null,
  battery: { percent: message.powerSupply.stateOfCharge, charging: message.powerSupply.charging },
  operatingMode: message.operatingMode,
  errors: message.errors.map(readError),
  emergencyStop: message.safetyState.activeEmergencyStop !== 'NONE',
});

const readPosition = ({ x, y, theta, mapId, localized }: RobotPosition): RobotPosition => ({
  x,
  y,
  theta,
  mapId,
  localized,
});
