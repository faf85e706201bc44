import { clock } from '@valueverse/kit/clock';
import type { Context } from '@valueverse/kit/context';
import { BasisModel } from './basis-tables.js';

/** Realization is known up to `at` from now on; never back again, and never ahead of now, whatever a robot's clock says. */
export async function advanceAsOf({ tx }: Context, modelId: string, at: Date): Promise<void> {
  const known = new Date(Math.min(at.getTime(), clock.now().getTime()));
  await tx
    .createQueryBuilder()
    .update(BasisModel)
    .set({ asOf: known })
    .where('modelId = :modelId AND (asOf IS NULL OR asOf < :known)', { modelId, known })
    .execute();
}
