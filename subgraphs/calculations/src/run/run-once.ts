import { clock } from '@valueverse/kit/clock';
import type { Context } from '@valueverse/kit/context';
import { newId } from '@valueverse/kit/id';
import type { BasisModel } from '../basis/basis-tables.js';
import { answer } from './answer.js';
import { CalculationRun } from './calculation-run.js';
import { ENGINE_VERSION } from './engine.js';
import { type Question, runKey, textOf } from './question.js';

/** The stored run that answers a question about a model; made and kept when there is none. */
export async function runOnce({ tx }: Context, model: BasisModel, question: Question): Promise<CalculationRun> {
  const { modelId, tenantId, currency, asOf } = model;
  const text = textOf(question);
  const key = runKey(text);
  const earlier = await tx.findOneBy(CalculationRun, { modelId, runKey: key });
  if (earlier) return earlier;
  const draw = question.kind === 'MONTE_CARLO' ? question.draw : null;
  const run: CalculationRun = {
    id: newId(),
    tenantId,
    modelId,
    modelVersionId: question.version?.versionId ?? null,
    contentHash: question.version?.contentHash ?? null,
    kind: question.kind,
    runKey: key,
    question: text,
    engineVersion: ENGINE_VERSION,
    seed: draw?.seed ?? null,
    iterations: draw?.iterations ?? null,
    currency,
    asOf,
    createdAt: clock.now(),
    ...answer(question),
  };
  await tx.insert(CalculationRun, run as never);
  return run;
}
