import type { LoggedEvent } from '@valueverse/kit/events/event';
import { ArgsType, Field, ID } from 'type-graphql';
import { MissionStatusType } from './mission-parts.js';
import type { MissionStatus } from './mission-status.js';

/** The status each event gives a mission; null where the event itself says. */
const STATUS = {
  'robots.mission.requested.v1': 'REQUESTED',
  'robots.mission.assigned.v1': 'ASSIGNED',
  'robots.mission.phase.changed.v1': null,
  'robots.mission.completed.v1': 'COMPLETED',
  'robots.mission.failed.v1': 'FAILED',
  'robots.mission.cancelled.v1': 'CANCELLED',
} as const satisfies Partial<Record<LoggedEvent['type'], MissionStatus | null>>;

/** The events that tell of a mission. */
export type MissionEvent = LoggedEvent<keyof typeof STATUS>;
export const TELLS_OF_MISSION = Object.keys(STATUS) as MissionEvent['type'][];

/** Which missions to hear of, and which turns of theirs: those that satisfy all that is given. */
@ArgsType()
export class MissionWatch {
  @Field(() => ID, { nullable: true, description: 'Only missions of this facility.' })
  readonly facilityId?: string | null;
  @Field(() => ID, { nullable: true, description: 'Only this mission.' }) readonly missionId?: string | null;
  @Field(() => ID, { nullable: true, description: 'Only missions this robot has.' }) readonly robotId?: string | null;
  @Field(() => [MissionStatusType], { nullable: true, description: 'Only when a mission becomes one of these.' })
  readonly statuses?: MissionStatus[] | null;
}

/** What is read of an event. */
export type Told = Pick<MissionEvent, 'type' | 'subject'> & { readonly data: object };

/** Whether an event tells of a mission that is watched for. */
export function isWatched({ facilityId, missionId, robotId, statuses }: MissionWatch, told: Told): boolean {
  const data = told.data as { facilityId: string; robotId?: string | null; status?: MissionStatus };
  const status = STATUS[told.type] ?? data.status!;
  return (
    (facilityId == null || data.facilityId === facilityId) &&
    (missionId == null || told.subject === missionId) &&
    (robotId == null || data.robotId === robotId) &&
    (statuses == null || statuses.includes(status))
  );
}
