import { Decimal } from '@valueverse/kit/scalars';
import { Field, ID, InputType, Int } from 'type-graphql';
import { UncertaintyInput } from '../value-model/uncertainty.js';
import { Recurrence, TeiCategory } from './value-driver.js';

@InputType()
export class UpsertDriverInput {
  @Field(() => ID) readonly modelId!: string;
  @Field(() => Int, { nullable: true }) readonly expectedRevision?: number | null;
  @Field({ description: 'Slug; a driver with this key is replaced.' }) readonly key!: string;
  @Field() readonly label!: string;
  @Field(() => TeiCategory) readonly category!: TeiCategory;
  @Field(() => Decimal, { description: 'Per occurrence, in the currency of the model, above 0.' })
  readonly amount!: string;
  @Field(() => Int, { description: 'Month of the first flow; 0 is the start date.' }) readonly startMonth!: number;
  @Field(() => Int, { nullable: true, description: 'Month of the last flow; the horizon by default.' })
  readonly endMonth?: number | null;
  @Field(() => Recurrence) readonly every!: Recurrence;
  @Field(() => UncertaintyInput, { nullable: true }) readonly uncertainty?: UncertaintyInput | null;
}
