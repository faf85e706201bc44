import { Refusal } from '@valueverse/kit/refusal';
import { ArgsType, Field, ID, Int } from 'type-graphql';

const LONGEST_INTERVAL_MS = 60_000;

/** Which robots to hear of: either of the first two; and how often at most. */
@ArgsType()
export class RobotWatch {
  @Field(() => ID, { nullable: true, description: 'Every robot of this facility.' })
  readonly facilityId?: string | null;
  @Field(() => ID, { nullable: true, description: 'This robot alone.' }) readonly robotId?: string | null;
  @Field(() => Int, {
    nullable: true,
    description: `Each robot at most once in so many milliseconds, 1 to ${LONGEST_INTERVAL_MS}, as it stands then; every change by default.`,
  })
  readonly minIntervalMs?: number | null;
}

/** Refuses a watch that names both or none, or an interval nobody could wait for. */
export function checkWatch({ facilityId, robotId, minIntervalMs }: RobotWatch): void {
  if (Boolean(facilityId) === Boolean(robotId)) {
    throw new Refusal('INVALID_INPUT', 'Expected either facilityId or robotId, got both or none.');
  }
  if (minIntervalMs == null || (minIntervalMs >= 1 && minIntervalMs <= LONGEST_INTERVAL_MS)) return;
  const message = `Expected minIntervalMs from 1 to ${LONGEST_INTERVAL_MS}, got ${minIntervalMs}.`;
  throw new Refusal('INVALID_INPUT', message, ['minIntervalMs']);
}
