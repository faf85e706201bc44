import type { Context } from '@valueverse/kit/context';
import { Attribution } from '../measurement/attribution.js';
import { BenefitMeasurement } from '../measurement/benefit-measurement.js';
import { fold } from './evolve.js';
import { COLLECTIONS, TABLES, UNBORN } from './model-state.js';
import { project } from './project.js';
import { ValueEvent } from './value-event.js';

/** Makes the tables of one model anew from its history. The caller holds the model's lock. */
export async function rebuild({ tx }: Context, modelId: string): Promise<void> {
  const entries = await tx.find(ValueEvent, { where: { streamId: modelId }, order: { version: 'ASC' } });
  const own = tx.createQueryBuilder().select('id').from(BenefitMeasurement, 'm').where('m.model_id = :modelId');
  await tx
    .createQueryBuilder()
    .delete()
    .from(Attribution)
    .where(`measurement_id IN (${own.getQuery()})`, { modelId })
    .execute();
  for (const collection of COLLECTIONS.toReversed()) {
    await tx.delete(TABLES[collection], collection === 'models' ? { id: modelId } : { modelId });
  }
  await project(tx, { before: UNBORN, after: fold(entries), entries });
}
