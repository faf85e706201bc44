import type { Context } from '@valueverse/kit/context';
import { commitmentsById, modelsById } from './basis/basis.loader.js';
import { questionsByRun, runsById, runsByModel } from './run/run.loader.js';

/** A request with its loaders, each named for the question it answers. */
export const contextFor = (base: Context) => ({
  ...base,
  commitmentsById: commitmentsById(base.tx),
  modelsById: modelsById(base.tx),
  questionsByRun: questionsByRun(base.tx),
  runsById: runsById(base.tx),
  runsByModel: runsByModel(base.tx),
});

export type CalculationsContext = ReturnType<typeof contextFor>;
