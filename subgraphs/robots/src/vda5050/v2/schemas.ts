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
    actionStatus: choice('WAITING', 'INITIALIZING', 'RUNNING', 'PAUSED', 'FINISHED', 'FAILED'),
  },
  { actionType: text, resultDescription: text },
);

const agvPosition = record(
  { x: number, y: number, theta: number, mapId: text, positionInitialized: flag },
  { localizationScore: number },
);

/** The messages of VDA 5050 2.0 and 2.1, from the field tables of its chapter 6. */
export const V2_SCHEMAS: Readonly<Record<Topic, Schema>> = {
  connection: message({ connectionState: choice('ONLINE', 'OFFLINE', 'CONNECTIONBROKEN') }),
  state: message(
    {
      ...STATE_FIELDS.required,
      actionStates: list(actionState),
      batteryState: record(
        { batteryCharge: percent, charging: flag },
        { batteryVoltage: number, batteryHealth: number, reach: number },
      ),
      operatingMode: choice('AUTOMATIC', 'SEMIAUTOMATIC', 'MANUAL', 'SERVICE', 'TEACHIN'),
      errors: list(error('WARNING', 'FATAL')),
      safetyState: record({ eStop: choice('AUTOACK', 'MANUAL', 'REMOTE', 'NONE'), fieldViolation: flag }),
    },
    { ...STATE_FIELDS.optional, agvPosition },
  ),
  order: order({ startNodeId: text, endNodeId: text }, 'NONE', 'SOFT', 'HARD'),
  instantActions: message({ actions: list(action('NONE', 'SOFT', 'HARD')) }),
};
