import { clock } from '@valueverse/kit/clock';
import type { Context } from '@valueverse/kit/context';
import { newId } from '@valueverse/kit/id';
import { Decimal } from '@valueverse/kit/decimal';
import type { BenefitProfile } from '../benefit/benefit-profile.js';
import { toStored } from '../commitment/attainment.js';
import { append, lockModel } from '../history/append.js';
import { tellStageChange } from '../value-model/tell-stage-change.js';
import { Attribution } from './attribution.js';
import { BenefitMeasurement } from './benefit-measurement.js';
import { standings } from './standings.js';

/** One unit of effect: what it was and when it happened in the world. */
export interface Unit {
  readonly unitKey: string;
  /** ISO 8601 UTC. */
  readonly at: string;
}

/** Adds one unit to the running total of a benefit's month. A unit that is attributed already changes nothing. */
export async function recordUnit(context: Context, benefit: BenefitProfile, { unitKey, at }: Unit): Promise<void> {
  const model = await lockModel(context, benefit.modelId);
  if (await context.tx.existsBy(Attribution, { unitKey })) return;
  const periodStart = `${at.slice(0, 7)}-01`;
  const month = { benefitId: benefit.id, periodStart };
  const existing = await context.tx.findOneBy(BenefitMeasurement, month);
  const payload = {
    ...month,
    measurementId: existing?.id ?? newId(),
    unitKey,
    share: '1',
    quantity: '1',
    moneyValue: toStored(new Decimal(benefit.moneyPerUnit).times(benefit.captureRate)),
  };
  const { revision } = await append(context, model, [{ type: 'MeasurementRecorded', payload, effectiveAt: at }]);
  const total = await context.tx.findOneByOrFail(BenefitMeasurement, month);
  await context.emit({
    type: 'value-models.measurement.recorded.v1',
    subject: model.id,
    aggregateVersion: revision,
    data: {
      modelId: model.id,
      ...month,
      measurementId: total.id,
      quantity: total.quantity,
      moneyValue: total.moneyValue,
      currency: model.currency,
      missionIds: unitKey.startsWith('mission:') ? [unitKey.slice('mission:'.length)] : [],
      occurredAt: at,
      commitments: await standings(context.tx, model.id, clock.now()),
    },
  });
  await tellStageChange(context, model);
}
