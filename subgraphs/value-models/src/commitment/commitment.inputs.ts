import { CalendarDate, Decimal } from '@valueverse/kit/scalars';
import { Field, ID, InputType, Int } from 'type-graphql';

@InputType()
export class ProposeCommitmentInput {
  @Field(() => ID) readonly modelId!: string;
  @Field(() => Int, { nullable: true }) readonly expectedRevision?: number | null;
  @Field({ description: 'Who answers for it.' }) readonly party!: string;
  @Field(() => Decimal, { description: 'In the currency of the model.' }) readonly amount!: string;
  @Field(() => CalendarDate, { description: 'First day of a month.' }) readonly periodStart!: string;
  @Field(() => CalendarDate, { description: 'The first day after the period; first of a month.' })
  readonly periodEnd!: string;
  @Field(() => Int, { defaultValue: 80, description: 'Percent, 50 to 99.' }) readonly exceedanceProbability!: number;
  @Field(() => Decimal, { defaultValue: '0.1', description: 'Above 0, at most 1.' }) readonly tolerance!: string;
}

@InputType()
export class ActivateCommitmentInput {
  @Field(() => ID) readonly commitmentId!: string;
  @Field(() => Int, { nullable: true }) readonly expectedRevision?: number | null;
}
