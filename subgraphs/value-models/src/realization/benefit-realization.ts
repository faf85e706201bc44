import { CalendarDate } from '@valueverse/kit/scalars';
import { Money } from '@valueverse/kit/values';
import { Field, ObjectType } from 'type-graphql';
import { Commitment } from '../commitment/commitment.js';
import { Mission } from '../mission/mission.js';
import { ValueModel } from '../value-model/value-model.js';

/** What made a realization move. */
@ObjectType({ description: 'What made a realization move.' })
export class RealizationCause {
  @Field(() => [String], { description: 'Types of the events, oldest first.' }) readonly types!: string[];
  @Field(() => [Mission], { description: 'The missions that were counted; at most the newest 50.' })
  readonly missions!: Mission[];
}

/** How a model stands after something changed: running totals, so that the newest push says it all. */
@ObjectType({ description: 'How a model stands after something changed. Running totals: the newest push says it all.' })
export class BenefitRealization {
  @Field(() => CalendarDate, { description: 'First day of the current month.' }) readonly period!: string;
  @Field(() => Money, { description: 'What all benefits of the model brought so far.' }) readonly realized!: Money;
  @Field(() => Commitment, {
    nullable: true,
    description: 'The commitment that is followed, else the one that binds now, if any.',
  })
  readonly commitment!: Commitment | null;
  @Field(() => ValueModel) readonly model!: ValueModel;
  @Field(() => RealizationCause) readonly causedBy!: RealizationCause;
}
