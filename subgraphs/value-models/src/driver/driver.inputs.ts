import { Decimal, UcumCode } from '@valueverse/kit/scalars';
import { Field, ID, InputType, Int } from 'type-graphql';
import { UncertaintyInput } from '../value-model/uncertainty.js';
import { RampInput } from './ramp.js';
import { DriverRole, Recurrence, TeiCategory } from './value-driver.js';

@InputType()
export class UpsertDriverInput {
  @Field(() => ID) readonly modelId!: string;
  @Field(() => Int, { nullable: true }) readonly expectedRevision?: number | null;
  @Field({ description: 'Slug; a driver with this key is replaced.' }) readonly key!: string;
  @Field() readonly label!: string;
  @Field(() => TeiCategory) readonly category!: TeiCategory;
  @Field(() => DriverRole, { defaultValue: DriverRole.OUTPUT }) readonly role!: DriverRole;
  @Field(() => UcumCode, {
    nullable: true,
    description: 'The currency of the model by default. An OUTPUT is money: per occurrence, or "EUR/mo" when MONTHLY.',
  })
  readonly unit?: string | null;
  @Field(() => Decimal, { nullable: true, description: 'Either this or a formula. An OUTPUT’s is above 0.' })
  readonly amount?: string | null;
  @Field(() => String, { nullable: true, description: 'Over the keys of other drivers; FORMULA or OUTPUT.' })
  readonly formula?: string | null;
  @Field(() => Int, { defaultValue: 0, description: 'Month of the first flow; 0 is the start date.' })
  readonly startMonth!: number;
  @Field(() => Int, { nullable: true, description: 'Month of the last flow; the horizon by default.' })
  readonly endMonth?: number | null;
  @Field(() => Recurrence, { defaultValue: Recurrence.MONTHLY }) readonly every!: Recurrence;
  @Field(() => RampInput, { nullable: true }) readonly ramp?: RampInput | null;
  @Field(() => Decimal, { defaultValue: '0', description: 'From -0.5 to 1.' }) readonly growthPerYear!: string;
  @Field(() => Decimal, { defaultValue: '0', description: 'From 0, below 1.' }) readonly riskAdjustment!: string;
  @Field(() => UncertaintyInput, { nullable: true }) readonly uncertainty?: UncertaintyInput | null;
}

@InputType()
export class RemoveDriverInput {
  @Field(() => ID) readonly modelId!: string;
  @Field(() => Int, { nullable: true }) readonly expectedRevision?: number | null;
  @Field() readonly key!: string;
}
