import type { Context } from '@valueverse/kit/context';
import type { CalculationRun } from './calculation-run.js';

/** Tells that a run is the newest answer about its model, and of a simulation what decisions ask for. */
export async function tellRun({ emit }: Context, run: CalculationRun): Promise<void> {
  const { id: runId, modelId, kind, runKey } = run;
  const data = { modelId, runId, kind, runKey, ...decisive(run) };
  await emit({ type: 'calculations.run.completed.v1', subject: modelId, data });
}

function decisive({ modelVersionId, contentHash, storedDistribution, storedProspects }: CalculationRun) {
  if (!storedDistribution) return {};
  const { probNpvPositive } = storedDistribution;
  const commitments = (storedProspects ?? []).flatMap(({ commitmentId, probabilityOfAttainment, valueAtConfidence }) =>
    valueAtConfidence === null ? [] : [{ commitmentId, valueAtConfidence, probabilityOfAttainment }],
  );
  return { versionId: modelVersionId, contentHash, probNpvPositive, commitments };
}
