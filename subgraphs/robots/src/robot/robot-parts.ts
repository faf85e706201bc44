import { DateTime } from '@valueverse/kit/scalars';
import { Field, Float, ID, ObjectType } from 'type-graphql';
import { enumType } from '../enum-type.js';
import { PROTOCOLS } from '../vda5050/adapters.js';
import {
  CONNECTIONS,
  ERROR_LEVELS,
  OPERATING_MODES,
  type Connection,
  type ErrorLevel,
} from '../vda5050/robot-state.js';

export const ProtocolType = enumType('Protocol', PROTOCOLS, 'The language a robot speaks over MQTT.');
const ConnectionStateType = enumType(
  'ConnectionState',
  CONNECTIONS,
  'Whether a robot can be reached, by its VDA 5050 3.0 name.',
);
export const OperatingModeType = enumType(
  'OperatingMode',
  OPERATING_MODES,
  'Who is in charge of a robot, by its VDA 5050 3.0 name.',
);
const ErrorLevelType = enumType(
  'ErrorLevel',
  ERROR_LEVELS,
  'WARNING and URGENT let the order go on, CRITICAL ends it, FATAL needs a person.',
);

@ObjectType({ description: 'Whether a robot can be reached.' })
export class ConnectionStatus {
  @Field(() => ConnectionStateType) readonly state!: Connection;
  @Field(() => DateTime) readonly since!: Date | string;
}

@ObjectType({ description: 'A make of robot.' })
export class RobotModel {
  @Field() readonly name!: string;
}

@ObjectType({ description: 'Where a robot stands, in metres and radians in the frame of its map.' })
export class Pose {
  @Field(() => Float) readonly x!: number;
  @Field(() => Float) readonly y!: number;
  @Field(() => Float) readonly theta!: number;
  @Field(() => ID) readonly mapId!: string;
  @Field({ description: 'Whether the robot trusts its own position.' }) readonly localized!: boolean;
}

@ObjectType()
export class Battery {
  @Field(() => Float, { description: 'State of charge.' }) readonly percent!: number;
  @Field() readonly charging!: boolean;
}

@ObjectType({ description: 'Something a robot complains of.' })
export class RobotFault {
  @Field({ description: 'As the robot names it; VDA 5050 predefines some names.' }) readonly type!: string;
  @Field(() => ErrorLevelType) readonly level!: ErrorLevel;
  @Field(() => String, { nullable: true }) readonly description!: string | null;
}

@ObjectType('RobotState', { description: 'The last a robot said of itself.' })
export class RobotStateType {
  @Field(() => DateTime, { description: 'The robot’s own time of the message.' }) readonly at!: string;
  @Field() readonly driving!: boolean;
  @Field() readonly paused!: boolean;
  @Field(() => Float, { nullable: true, description: 'Metres per second.' }) readonly speed!: number | null;
  @Field({ description: 'The node it reached last; empty before the first.' }) readonly lastNodeId!: string;
  @Field({ description: 'The order it works on or finished last; empty before the first.' }) readonly orderId!: string;
  @Field() readonly emergencyStop!: boolean;
  @Field(() => [RobotFault]) readonly errors!: RobotFault[];
}
