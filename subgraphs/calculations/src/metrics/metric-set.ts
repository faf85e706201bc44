import { Decimal } from '@valueverse/kit/scalars';
import { Money } from '@valueverse/kit/values';
import { Field, ObjectType } from 'type-graphql';
import { IrrStatus } from '../financial/irr-status.js';

/** Metrics as they are stored: amounts in the run's currency. */
export interface StoredMetrics {
  readonly npv: string;
  readonly plannedNpv: string;
  readonly irr: string | null;
  readonly irrRoots: readonly string[];
  readonly irrStatus: IrrStatus;
  readonly roi: string | null;
  readonly paybackMonths: string | null;
  readonly discountedPaybackMonths: string | null;
  readonly profitabilityIndex: string | null;
  readonly benefitCostRatio: string | null;
  readonly unadjusted?: StoredMetrics;
}

/** What a model is worth. */
@ObjectType({
  description:
    'What a model is worth as things stand: realized so far, planned from now on. Flows are monthly; that of the start ' +
    'date is not discounted (TEI). Planned amounts are risk-adjusted: they count times the mean of their uncertainty, and ' +
    'benefits × (1 − r), costs × (1 + r) where a line names a risk r. What is realized counts as it is.',
})
export class MetricSet {
  @Field(() => Money, { description: 'Net present value at the start date. `financial.npv` is another: Excel’s.' })
  readonly npv!: Money;
  @Field(() => Money, { description: 'What it would be if everything had gone and went to plan.' })
  readonly plannedNpv!: Money;
  @Field(() => Decimal, { nullable: true, description: 'Internal rate of return per year; null unless it is unique.' })
  readonly irr!: string | null;
  @Field(() => [Decimal], { description: 'Every internal rate of return per year between -0.99 and 10, rising.' })
  readonly irrRoots!: readonly string[];
  @Field(() => IrrStatus) readonly irrStatus!: IrrStatus;
  @Field(() => Decimal, {
    nullable: true,
    description: '(PV of benefits − PV of costs) ÷ PV of costs; null without costs.',
  })
  readonly roi!: string | null;
  @Field(() => Decimal, { nullable: true, description: 'Months until it has paid for itself for good; null if never.' })
  readonly paybackMonths!: string | null;
  @Field(() => Decimal, { nullable: true, description: 'The same of discounted flows.' })
  readonly discountedPaybackMonths!: string | null;
  @Field(() => Decimal, {
    nullable: true,
    description: 'PV of all later flows ÷ the outlay of the first month; null without one.',
  })
  readonly profitabilityIndex!: string | null;
  @Field(() => Decimal, { nullable: true, description: 'PV of benefits ÷ PV of costs; null without costs.' })
  readonly benefitCostRatio!: string | null;
  @Field(() => MetricSet, {
    nullable: true,
    description: 'The same with planned amounts as stated: neither the mean of uncertainty nor a named risk counts.',
  })
  readonly unadjusted?: MetricSet | null;
}
