import { CurrencyCode, Decimal, Hash } from '@valueverse/kit/scalars';
import { Field, ObjectType } from 'type-graphql';

/** What a simulation says of the net present value. */
@ObjectType({ description: 'What a simulation says of the net present value. p10 is exceeded with 90 % probability.' })
export class DistributionResult {
  @Field(() => CurrencyCode, { description: 'Of every amount here.' }) readonly currency!: string;
  @Field(() => Decimal) readonly mean!: string;
  @Field(() => Decimal, { description: 'Standard deviation.' }) readonly sd!: string;
  @Field(() => Decimal) readonly p5!: string;
  @Field(() => Decimal) readonly p10!: string;
  @Field(() => Decimal) readonly p50!: string;
  @Field(() => Decimal) readonly p80!: string;
  @Field(() => Decimal) readonly p90!: string;
  @Field(() => Decimal) readonly p95!: string;
  @Field(() => Decimal, { description: 'Between 0 and 1.' }) readonly probNpvPositive!: string;
  @Field(() => Decimal, { description: 'Mean of the worst 5 % of samples.' }) readonly expectedShortfall95!: string;
  @Field(() => Hash, { description: 'Of all samples, rising, as little-endian doubles: equal digests, equal samples.' })
  readonly samplesDigest!: string;
}
