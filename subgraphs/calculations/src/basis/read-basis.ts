import type { EntityManager } from 'typeorm';
import { monthOf } from '../cash-flow/calendar.js';
import type { ModelBasis } from '../cash-flow/model-basis.js';
import { BasisBenefit, BasisDriver, type BasisModel, BasisRealization } from './basis-tables.js';

/** All that a model's numbers follow from. Rows are ordered, so that equal facts give an equal run key. */
export async function readBasis(tx: EntityManager, model: BasisModel): Promise<ModelBasis> {
  const { modelId, startDate, horizonMonths, discountRate, currency, asOf } = model;
  const drivers = await tx.find(BasisDriver, { where: { modelId }, order: { driverId: 'ASC' } });
  const benefits = await tx.find(BasisBenefit, { where: { modelId }, order: { benefitId: 'ASC' } });
  const months = await tx.findBy(BasisRealization, { modelId });
  return {
    startDate,
    horizonMonths,
    discountRate,
    currency,
    asOf,
    drivers: drivers.map(facts).map(({ driverId, ...driver }) => ({ ...driver, key: driverId })),
    benefits: benefits.map(facts),
    realized: realizedByMonth(startDate, months),
  };
}

/** A row without whose it is. */
function facts<Row extends { tenantId: string; modelId: string }>(row: Row) {
  const { tenantId: _, modelId: __, ...rest } = row;
  return rest;
}

function realizedByMonth(startDate: string, rows: readonly BasisRealization[]): ModelBasis['realized'] {
  const realized: Record<string, Record<number, string>> = {};
  for (const { benefitId, periodStart, money } of rows) {
    (realized[benefitId] ??= {})[monthOf(startDate, new Date(periodStart))] = money;
  }
  return realized;
}
