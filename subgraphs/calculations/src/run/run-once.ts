import { clock } from '@valueverse/kit/clock';
import type { Context } from '@valueverse/kit/context';
import { newId } from '@valueverse/kit/id';
import type { BasisModel } from '../basis/basis-tables.js';
import { CalculationRun } from './calculation-run.js';
import { ENGINE_VERSION } from './engine.js';
import { runKey } from './run-key.js';

type Findings = Pick<CalculationRun, 'storedMetrics' | 'storedCashFlows'> | Pick<CalculationRun, 'storedDistribution'>;

/** A calculation to make unless it was made before: what its result depends on, and how to make it. */
export interface Question extends Pick<CalculationRun, 'kind'> {
  readonly basis: object;
  readonly draw?: { readonly seed: string; readonly iterations: number };
  readonly answer: () => Findings;
}

/** The stored run that answers a question about a model; made, kept and told of when there is none. */
export async function runOnce(context: Context, model: BasisModel, question: Question): Promise<CalculationRun> {
  const { modelId, tenantId, currency, asOf } = model;
  const { kind, basis, draw } = question;
  const key = runKey({ kind, basis, draw });
  const earlier = await context.tx.findOneBy(CalculationRun, { modelId, runKey: key });
  if (earlier) return earlier;
  const run: CalculationRun = {
    id: newId(),
    tenantId,
    modelId,
    kind,
    runKey: key,
    engineVersion: ENGINE_VERSION,
    seed: draw?.seed ?? null,
    iterations: draw?.iterations ?? null,
    currency,
    asOf,
    storedMetrics: null,
    storedCashFlows: null,
    storedDistribution: null,
    createdAt: clock.now(),
    ...question.answer(),
  };
  await context.tx.insert(CalculationRun, run as never);
  const data = { modelId, runId: run.id, kind, runKey: key };
  await context.emit({ type: 'calculations.run.completed.v1', subject: modelId, data });
  return run;
}
