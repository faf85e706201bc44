import type { Context } from '@valueverse/kit/context';
import { newId } from '@valueverse/kit/id';
import { Decimal } from '@valueverse/kit/decimal';
import type { BenefitProfile } from '../benefit/benefit-profile.js';
import { toStored } from '../commitment/attainment.js';
import { change } from '../history/change.js';
import type { ModelEvent } from '../history/model-event.js';
import { type ModelState, rowsOf } from '../history/model-state.js';
import { Attribution } from './attribution.js';

/** One unit of effect: what it was and when it happened in the world. */
export interface Unit {
  readonly unitKey: string;
  /** ISO 8601 UTC. */
  readonly at: string;
}

/** Whose unit it is; `measurementId` is for a measurement that may have to begin. */
interface Counting {
  readonly benefitId: string;
  readonly measurementId: string;
}

/** One unit is added to the running total of a benefit's month. */
export function countUnitIn(state: ModelState, counted: Counting, { unitKey, at }: Unit): ModelEvent[] {
  const { moneyPerUnit, captureRate } = state.benefits[counted.benefitId]!;
  const month = { benefitId: counted.benefitId, periodStart: `${at.slice(0, 7)}-01` };
  const existing = rowsOf(state, 'measurements').find(
    ({ benefitId, periodStart }) => benefitId === month.benefitId && periodStart === month.periodStart,
  );
  const payload = {
    ...month,
    measurementId: existing?.id ?? counted.measurementId,
    unitKey,
    share: '1',
    quantity: '1',
    moneyValue: toStored(new Decimal(moneyPerUnit).times(captureRate)),
  };
  return [{ type: 'MeasurementRecorded', payload, effectiveAt: at }];
}

/** Adds one unit to a benefit. A unit that is attributed already changes nothing. */
export async function recordUnit(context: Context, benefit: BenefitProfile, unit: Unit): Promise<void> {
  const counting = { benefitId: benefit.id, measurementId: newId() };
  await change(context, { modelId: benefit.modelId }, async (state) => {
    if (await context.tx.existsBy(Attribution, { unitKey: unit.unitKey })) return [];
    return countUnitIn(state, counting, unit);
  });
}
