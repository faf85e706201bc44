import type { Context } from '@valueverse/kit/context';
import { Attribution } from '../measurement/attribution.js';
import { BenefitMeasurement } from '../measurement/benefit-measurement.js';
import { fold } from './evolve.js';
import { historyPages } from './history-pages.js';
import { COLLECTIONS, TABLES, UNBORN } from './model-state.js';
import { project, projectLedger } from './project.js';

/** Makes the tables of one model anew from its history. The caller holds the model's lock. */
export async function rebuild({ tx }: Context, modelId: string): Promise<void> {
  const own = tx.createQueryBuilder().select('id').from(BenefitMeasurement, 'm').where('m.model_id = :modelId');
  await tx
    .createQueryBuilder()
    .delete()
    .from(Attribution)
    .where(`measurement_id IN (${own.getQuery()})`, { modelId })
    .execute();
  // The model's own row stays and is written over: whoever waits for its lock would find it gone.
  for (const collection of COLLECTIONS.toReversed()) {
    if (collection !== 'models') await tx.delete(TABLES[collection], { modelId });
  }
  let after = UNBORN;
  for await (const page of historyPages(tx, modelId)) after = fold(page, after);
  await project(tx, { before: UNBORN, after, entries: [] });
  for await (const page of historyPages(tx, modelId)) await projectLedger(tx, page);
}
