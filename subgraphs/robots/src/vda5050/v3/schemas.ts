import {
  action,
  choice,
  error,
  flag,
  list,
  message,
  number,
  order,
  percent,
  record,
  STATE_FIELDS,
  text,
  type Schema,
} from '../message-schema.js';
import type { Topic } from '../topic.js';

const actionState = record(
  {
    actionId: text,
    actionStatus: choice('WAITING', 'INITIALIZING', 'RUNNING', 'RETRIABLE', 'PAUSED', 'FINISHED', 'FAILED'),
  },
  { actionType: text, actionDescriptor: text, actionResult: text },
);

const mobileRobotPosition = record(
  { x: number, y: number, theta: number, mapId: text, localized: flag },
  { localizationScore: number, deviationRange: number },
);

const OPERATING_MODES = ['STARTUP', 'AUTOMATIC', 'SEMIAUTOMATIC', 'INTERVENED', 'MANUAL', 'SERVICE', 'TEACH_IN'];

/** The messages of VDA 5050 3.0, from the field tables of its chapter 6. Edges no longer name the nodes they join. */
export const V3_SCHEMAS: Readonly<Record<Topic, Schema>> = {
  connection: message({ connectionState: choice('ONLINE', 'OFFLINE', 'HIBERNATING', 'CONNECTION_BROKEN') }),
  state: message(
    {
      ...STATE_FIELDS.required,
      actionStates: list(actionState),
      instantActionStates: list(actionState),
      powerSupply: record(
        { stateOfCharge: percent, charging: flag },
        { batteryVoltage: number, batteryHealth: number, range: number },
      ),
      operatingMode: choice(...OPERATING_MODES),
      errors: list(error('WARNING', 'URGENT', 'CRITICAL', 'FATAL')),
      safetyState: record({ activeEmergencyStop: choice('MANUAL', 'REMOTE', 'NONE'), fieldViolation: flag }),
    },
    { ...STATE_FIELDS.optional, mobileRobotPosition, zoneActionStates: list(actionState) },
  ),
  order: order({}, 'NONE', 'SINGLE', 'SOFT', 'HARD'),
  instantActions: message({ actions: list(action('NONE')) }),
};
