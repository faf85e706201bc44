import type { Context } from '@valueverse/kit/context';
import { BasisModel } from './basis-tables.js';

/** What is priced from now on is no longer the version that was frozen. */
export async function thaw({ tx }: Context, modelId: string): Promise<void> {
  await tx.update(BasisModel, { modelId }, { versionId: null, contentHash: null });
}
