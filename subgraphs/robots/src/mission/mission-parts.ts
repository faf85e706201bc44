import { DateTime } from '@valueverse/kit/scalars';
import { Field, Int, ObjectType } from 'type-graphql';
import { enumType } from '../enum-type.js';
import { MISSION_KINDS, PAYLOADS } from './mission-kind.js';
import { MISSION_STATUSES, type MissionStatus } from './mission-status.js';
import { SLA_STATUSES } from './mission-time.js';

export const MissionKindType = enumType('MissionKind', MISSION_KINDS, 'What a robot may be asked to do.');
export const PayloadType = enumType('PayloadKind', PAYLOADS, 'What a robot may carry.');
export const MissionStatusType = enumType('MissionStatus', MISSION_STATUSES, 'The life of a mission.');
export const SlaStatusType = enumType('SlaStatus', SLA_STATUSES, 'How a mission stands to its due time.');

@ObjectType({ description: 'When a mission became what, by the robot’s clock once it is on its way.' })
export class TimelinePoint {
  @Field(() => MissionStatusType) readonly status!: MissionStatus;
  @Field(() => DateTime) readonly at!: string;
}

@ObjectType('MissionDurations', { description: 'Where the time of a mission went, in whole seconds.' })
export class MissionDurationsType {
  @Field(() => Int, { description: 'From request to assignment.' }) readonly queue!: number;
  @Field(() => Int, { description: 'On the way, held up included.' }) readonly travel!: number;
  @Field(() => Int, { description: 'Loading and hand-over.' }) readonly handover!: number;
  @Field(() => Int, { description: 'From request to end.' }) readonly total!: number;
}
