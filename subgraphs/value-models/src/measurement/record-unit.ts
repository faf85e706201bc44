import type { Context } from '@valueverse/kit/context';
import { newId } from '@valueverse/kit/id';
import { Decimal } from '@valueverse/kit/decimal';
import type { BenefitProfile } from '../benefit/benefit-profile.js';
import { toStored } from '../commitment/attainment.js';
import { change } from '../history/change.js';
import { rowsOf } from '../history/model-state.js';
import { Attribution } from './attribution.js';

/** One unit of effect: what it was and when it happened in the world. */
export interface Unit {
  readonly unitKey: string;
  /** ISO 8601 UTC. */
  readonly at: string;
}

/** Adds one unit to the running total of a benefit's month. A unit that is attributed already changes nothing. */
export async function recordUnit(context: Context, benefit: BenefitProfile, { unitKey, at }: Unit): Promise<void> {
  await change(context, { modelId: benefit.modelId }, async (state) => {
    if (await context.tx.existsBy(Attribution, { unitKey })) return [];
    const { moneyPerUnit, captureRate } = state.benefits[benefit.id]!;
    const month = { benefitId: benefit.id, periodStart: `${at.slice(0, 7)}-01` };
    const existing = rowsOf(state, 'measurements').find(
      ({ benefitId, periodStart }) => benefitId === month.benefitId && periodStart === month.periodStart,
    );
    const payload = {
      ...month,
      measurementId: existing?.id ?? newId(),
      unitKey,
      share: '1',
      quantity: '1',
      moneyValue: toStored(new Decimal(moneyPerUnit).times(captureRate)),
    };
    return [{ type: 'MeasurementRecorded', payload, effectiveAt: at }];
  });
}
