import { Decimal } from '@valueverse/kit/scalars';
import { Money } from '@valueverse/kit/values';
import { Field, ObjectType } from 'type-graphql';
import { ContributionMethod } from '../insight/insight-enums.js';

/** How much of a variance one driver explains, as the API tells it. */
@ObjectType('Contribution', { description: 'How much of a variance one driver explains; all of them add up to it.' })
export class ToldContribution {
  @Field({ description: 'Such as volume.' }) readonly driver!: string;
  @Field(() => ContributionMethod) readonly method!: ContributionMethod;
  @Field(() => Money) readonly value!: Money;
  @Field(() => Decimal, { nullable: true, description: 'Of the whole variance; null when there is none.' })
  readonly share!: string | null;
}
