import type { LoggedEvent } from '@valueverse/kit/events/event';
import { ArgsType, Field, ID } from 'type-graphql';
import { InsightKind, InsightSeverity } from './insight-enums.js';

/** Which insights to hear of: those that satisfy all that is given. */
@ArgsType()
export class InsightWatch {
  @Field(() => ID, { nullable: true, description: 'Only about this model and its commitments.' })
  readonly modelId?: string | null;
  @Field(() => ID, { nullable: true, description: 'Only about this commitment.' })
  readonly commitmentId?: string | null;
  @Field(() => InsightKind, { nullable: true, description: 'Only of this kind.' })
  readonly kind?: InsightKind | null;
  @Field(() => InsightSeverity, { nullable: true, description: 'Only this urgent or more.' })
  readonly minSeverity?: InsightSeverity | null;
}

/** The events that tell of an insight. */
export type InsightEvent = LoggedEvent<
  'insights.insight.raised.v1' | 'insights.insight.updated.v1' | 'insights.insight.resolved.v1'
>;

const SEVERITIES = Object.keys(InsightSeverity);
const rank = (severity: InsightSeverity) => SEVERITIES.indexOf(severity);

/** Whether an event tells of an insight that is watched for. */
export const isWatched = (watch: InsightWatch, { data }: Pick<InsightEvent, 'data'>): boolean =>
  (watch.modelId == null || data.modelId === watch.modelId) &&
  (watch.commitmentId == null || data.commitmentId === watch.commitmentId) &&
  (watch.kind == null || data.kind === watch.kind) &&
  (watch.minSeverity == null || rank(data.severity) >= rank(watch.minSeverity));
