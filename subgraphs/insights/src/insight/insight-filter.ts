import { PageArgs } from '@valueverse/kit/connection';
import { Refusal } from '@valueverse/kit/refusal';
import { ArgsType, Field } from 'type-graphql';
import { InsightKind, InsightStatus } from './insight-enums.js';

/** Which insights of a list to read. */
@ArgsType()
export class InsightFilter extends PageArgs {
  @Field(() => InsightKind, { nullable: true }) readonly kind?: InsightKind | null;
  @Field(() => [InsightStatus], {
    defaultValue: [InsightStatus.OPEN, InsightStatus.ACKNOWLEDGED],
    description: 'Those that still call for notice by default.',
  })
  readonly status!: InsightStatus[];
}

/** The question a filter puts to a list. */
export function questionOf({ kind, status, first, after }: InsightFilter) {
  if (status.length === 0) throw new Refusal('INVALID_INPUT', 'Expected at least one status, got none.', ['status']);
  return { page: { first, ...(after && { after }) }, where: { status, ...(kind && { kind }) } };
}
