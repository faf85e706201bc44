import { canonicalJson } from '@valueverse/kit/canonical-json';
import type { Context } from '@valueverse/kit/context';
import type { BasisModel } from '../basis/basis-tables.js';
import type { CalculationRun } from '../run/calculation-run.js';

/** Two runs of a model, and what made the second necessary. */
interface Change {
  readonly before: CalculationRun | null;
  readonly after: CalculationRun;
  readonly model: BasisModel;
  readonly cause: { readonly type: string; readonly eventId: string };
}

/** Tells everyone what a model is worth now, unless that is what it was worth before. */
export async function tellChange({ emit }: Context, { before, after, model, cause }: Change): Promise<void> {
  const [old, now] = [before && toldMetrics(before), toldMetrics(after)];
  if (!now || canonicalJson(old) === canonicalJson(now)) return;
  const { modelId, currency, asOf, startDate } = model;
  const data = {
    modelId,
    runId: after.id,
    currency,
    asOf: asOf?.toISOString().slice(0, 10) ?? startDate,
    before: old,
    after: now,
    cause,
  };
  await emit({ type: 'calculations.metrics.changed.v1', subject: modelId, data });
}

/** The metrics that the contract carries. */
function toldMetrics({ storedMetrics }: CalculationRun) {
  if (!storedMetrics) return null;
  const { npv, irr, irrStatus, roi, paybackMonths } = storedMetrics;
  return { npv, irr, irrStatus, roi, paybackMonths };
}
