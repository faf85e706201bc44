import { CalendarDate } from '@valueverse/kit/scalars';
import { Money } from '@valueverse/kit/values';
import { Field, Int, ObjectType } from 'type-graphql';

/** One month of a run, as it is stored. */
export interface StoredCashFlow {
  readonly month: number;
  readonly periodStart: string;
  readonly benefits: string;
  readonly costs: string;
  readonly net: string;
  readonly presentValue: string;
}

/** What a month brings and costs, as the run had it. */
@ObjectType('CashFlow', { description: 'What a month brings and costs, risk-adjusted.' })
export class RunCashFlow {
  @Field(() => Int, { description: '0 is the month of the start date.' }) readonly month!: number;
  @Field(() => CalendarDate, { description: 'First day of the calendar month.' }) readonly periodStart!: string;
  @Field(() => Money) readonly benefits!: Money;
  @Field(() => Money, { description: 'Not negative.' }) readonly costs!: Money;
  @Field(() => Money, { description: 'Benefits less costs.' }) readonly net!: Money;
  @Field(() => Money, { description: 'Net ÷ (1 + rate)^(month ÷ 12): the sum of them is the net present value.' })
  readonly presentValue!: Money;
}
