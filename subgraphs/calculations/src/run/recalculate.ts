import type { Context } from '@valueverse/kit/context';
import { eventId, type LoggedEvent } from '@valueverse/kit/events/event';
import { BasisModel } from '../basis/basis-tables.js';
import { readBasis } from '../basis/read-basis.js';
import { keepProspects } from '../commitment/keep-prospects.js';
import { readPledges } from '../commitment/read-pledges.js';
import { tellChange } from '../metrics/tell-change.js';
import { CalculationRun } from './calculation-run.js';
import { DRAW } from './engine.js';
import type { FrozenVersion } from './question.js';
import { runOnce } from './run-once.js';
import { tellRun } from './tell-run.js';

type Cause = Pick<LoggedEvent, 'type' | 'source' | 'seq'>;

/** Prices a model from what is known of it now, in the transaction that learnt it. Tells when its metrics changed. */
export async function recalculate(context: Context, modelId: string, cause: Cause): Promise<void> {
  const { tx } = context;
  const model = await tx.findOne(BasisModel, { where: { modelId }, lock: { mode: 'pessimistic_write' } });
  if (!model) return;
  const known = { basis: await readBasis(tx, model), version: versionOf(model) };
  const pledges = await readPledges(tx, modelId);
  const base = await runOnce(context, model, { kind: 'BASE', ...known });
  const monteCarlo = await runOnce(context, model, { kind: 'MONTE_CARLO', ...known, draw: DRAW, pledges });
  await keepProspects(tx, monteCarlo.storedProspects ?? []);
  const before = model.baseRunId && (await tx.findOneBy(CalculationRun, { id: model.baseRunId }));
  await tx.update(BasisModel, { modelId }, { baseRunId: base.id, monteCarloRunId: monteCarlo.id });
  if (base.id !== model.baseRunId) await tellRun(context, base);
  if (monteCarlo.id !== model.monteCarloRunId) await tellRun(context, monteCarlo);
  const told = { type: cause.type, eventId: eventId(cause) };
  await tellChange(context, { before: before || null, after: base, model, cause: told });
}

const versionOf = ({ versionId, contentHash }: BasisModel): FrozenVersion | null =>
  versionId && contentHash ? { versionId, contentHash } : null;
