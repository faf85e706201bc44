import type { Context } from '@valueverse/kit/context';
import { eventId, type LoggedEvent } from '@valueverse/kit/events/event';
import { BasisModel } from '../basis/basis-tables.js';
import { readBasis } from '../basis/read-basis.js';
import { assessCommitments } from '../commitment/assess-commitments.js';
import { tellChange } from '../metrics/tell-change.js';
import { CalculationRun } from './calculation-run.js';
import { DRAW } from './engine.js';
import { priceBase } from './price-base.js';
import { runOnce } from './run-once.js';
import { simulateNpv } from './simulate-npv.js';

type Cause = Pick<LoggedEvent, 'type' | 'source' | 'seq'>;

/** Prices a model from what is known of it now, in the transaction that learnt it. Tells when its metrics changed. */
export async function recalculate(context: Context, modelId: string, cause: Cause): Promise<void> {
  const { tx } = context;
  const model = await tx.findOne(BasisModel, { where: { modelId }, lock: { mode: 'pessimistic_write' } });
  if (!model) return;
  const basis = await readBasis(tx, model);
  const base = await runOnce(context, model, { kind: 'BASE', basis, answer: () => priceBase(basis) });
  const monteCarlo = await runOnce(context, model, {
    kind: 'MONTE_CARLO',
    basis,
    draw: DRAW,
    answer: () => ({ storedDistribution: simulateNpv(basis, DRAW) }),
  });
  await assessCommitments(tx, modelId, basis);
  const before = model.baseRunId && (await tx.findOneBy(CalculationRun, { id: model.baseRunId }));
  await tx.update(BasisModel, { modelId }, { baseRunId: base.id, monteCarloRunId: monteCarlo.id });
  const told = { type: cause.type, eventId: eventId(cause) };
  await tellChange(context, { before: before || null, after: base, model, cause: told });
}
