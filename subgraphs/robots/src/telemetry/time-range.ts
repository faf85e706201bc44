import { DateTime, Duration } from '@valueverse/kit/scalars';
import { Refusal } from '@valueverse/kit/refusal';
import { Field, InputType } from 'type-graphql';
import { durationMs } from './duration.js';

/** A stretch of time: the last so-and-so much, or from … to. */
@InputType({ description: 'Either `last`, or `from` and, if it is not now, `to`.' })
export class TimeRange {
  @Field(() => Duration, { nullable: true, description: '"P7D", "PT12H": up to now.' }) readonly last?: string | null;
  @Field(() => DateTime, { nullable: true }) readonly from?: string | null;
  @Field(() => DateTime, { nullable: true }) readonly to?: string | null;
}

/** The bounds of a range, in ISO 8601. */
export function boundsOf({ last, from, to }: TimeRange, now: Date): { from: string; to: string } {
  const path = ['range'];
  if (Boolean(last) === Boolean(from))
    throw new Refusal('INVALID_INPUT', 'Expected either last or from, got both or none.', path);
  const end = to ?? now.toISOString();
  const start = from ?? new Date(now.getTime() - durationMs(last!)).toISOString();
  if (start < end) return { from: start, to: end };
  throw new Refusal('INVALID_INPUT', `Expected from before to, got ${start} and ${end}.`, path);
}
