import { CalendarDate, CurrencyCode, DateTime, Decimal, Hash } from '@valueverse/kit/scalars';
import { money, Money } from '@valueverse/kit/values';
import { Decimal as Amount } from '@valueverse/kit/decimal';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { type ModelState, modelOf, rowsOf } from '../history/model-state.js';
import { ValueStage } from '../value-model/value-model.js';
import {
  HistoricalBenefit,
  HistoricalCommitment,
  HistoricalDriver,
  HistoricalMeasurement,
} from './historical-parts.js';

/** A model as it was known at a time to have been at a time. No entity: nobody's figures of today are among it. */
@ObjectType({
  description:
    'A model as it was known, then, to have been. Holds no figures of other subgraphs: they would be of today.',
})
export class HistoricalValueModel {
  @Field(() => ID) readonly id!: string;
  @Field(() => Int, { description: 'The newest revision that is in it.' }) readonly revision!: number;
  @Field(() => Hash, { description: 'Hash of that entry.' }) readonly headHash!: string;
  @Field() readonly name!: string;
  @Field(() => ValueStage) readonly stage!: ValueStage;
  @Field(() => CurrencyCode) readonly currency!: string;
  @Field(() => CalendarDate) readonly startDate!: string;
  @Field(() => Int) readonly horizonMonths!: number;
  @Field(() => Decimal) readonly discountRate!: string;
  @Field(() => DateTime) readonly createdAt!: string;
  @Field(() => [HistoricalDriver]) readonly drivers!: HistoricalDriver[];
  @Field(() => [HistoricalBenefit]) readonly benefits!: HistoricalBenefit[];
  @Field(() => [HistoricalCommitment]) readonly commitments!: HistoricalCommitment[];
  @Field(() => [HistoricalMeasurement]) readonly measurements!: HistoricalMeasurement[];
  @Field(() => Money) readonly realizedToDate!: Money;
}

/** Shows a state as the model it was; null for one in which the model had not begun. */
export function historicalModel(state: ModelState): HistoricalValueModel | null {
  const model = modelOf(state);
  if (!model) return null;
  const measurements = rowsOf(state, 'measurements');
  const realized = measurements.reduce((sum, { moneyValue }) => sum.plus(moneyValue), new Amount(0));
  return {
    ...model,
    drivers: rowsOf(state, 'drivers'),
    benefits: rowsOf(state, 'benefits'),
    commitments: rowsOf(state, 'commitments'),
    measurements,
    realizedToDate: money(realized.toFixed(), model.currency),
  };
}
