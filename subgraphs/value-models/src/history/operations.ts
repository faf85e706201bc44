import { service } from '@valueverse/kit/caller';
import { type Host, transactionFor } from '@valueverse/kit/host';
import { newId } from '@valueverse/kit/id';
import { Refusal } from '@valueverse/kit/refusal';
import type { Operation } from '@valueverse/kit/subgraph';
import { ValueModel } from '../value-model/value-model.js';
import { lockModel } from './change.js';
import type { HistoryCheck } from './history-check.js';
import { type ModelThere, modelsThereAre } from './models-there-are.js';
import { rebuild } from './rebuild.js';
import { GENESIS, ValueEvent } from './value-event.js';
import { verifyHistory } from './verify-history.js';

/** What is said of each model whose history was verified. */
export interface Verified extends ModelThere, HistoryCheck {}

/** What is said of each model whose tables were made anew, or could not be. */
export interface Rebuilt extends ModelThere {
  readonly failure: string | null;
}

const caller = (tenant: string) => service('value-models', tenant, newId());

/**
 * Verifies the histories of all tenants, or that of one `model`. With `revision` and `hash`, which an earlier
 * verification gave, the history must still have that entry.
 */
export async function* verifyHistories(host: Host, which: Parameters<Operation>[1]): AsyncGenerator<Verified> {
  const { model, revision, hash } = which;
  for await (const there of modelsThereAre(host, model)) {
    const reading = transactionFor(host, caller(there.tenant), true); // of one moment, whatever is written meanwhile
    try {
      const { manager: tx } = reading;
      const { id } = there;
      const head = await tx.findOneBy(ValueModel, { id });
      const check = await verifyHistory(tx, head ?? { id, revision: 0, headHash: GENESIS });
      const kept = { streamId: id, version: Number(revision), hash: hash! };
      const lost = revision !== undefined && !(await tx.existsBy(ValueEvent, kept));
      const broken = check.firstBrokenRevision ?? (lost ? kept.version : null);
      yield { ...there, ...check, sound: broken === null, firstBrokenRevision: broken };
    } finally {
      await reading.rollback();
    }
  }
}

/** Makes the tables of all models, or of one `model`, anew from their histories, while the subgraph goes on serving. */
export async function* rebuildProjections(host: Host, which: Parameters<Operation>[1]): AsyncGenerator<Rebuilt> {
  for await (const there of modelsThereAre(host, which['model'])) {
    const failure = await host
      .write(caller(there.tenant), async (context) => {
        await lockModel(context, { modelId: there.id });
        await rebuild(context, there.id);
        return null;
      })
      .catch((error: unknown) => (error instanceof Refusal ? error.message : Promise.reject(error as Error)));
    yield { ...there, failure };
  }
}
