import { clock } from '@valueverse/kit/clock';
import type { Context } from '@valueverse/kit/context';
import { isId } from '@valueverse/kit/id';
import { Refusal } from '@valueverse/kit/refusal';
import { ValueModel } from '../value-model/value-model.js';
import type { ModelEvent } from './model-event.js';
import { project } from './project.js';
import { seal } from './seal.js';
import { GENESIS, ValueEvent } from './value-event.js';

/** Where a model's history stands: its last revision and that entry's hash. */
export interface Head {
  readonly id: string;
  readonly revision: number;
  readonly headHash: string;
}

/** A model that has no history yet. */
export const unborn = (id: string): Head => ({ id, revision: 0, headHash: GENESIS });

/** Reads a model for a change and holds it until the transaction ends, so that changes take turns. */
export async function lockModel({ tx }: Context, id: string, expectedRevision?: number | null): Promise<ValueModel> {
  const model = isId(id) && (await tx.findOne(ValueModel, { where: { id }, lock: { mode: 'pessimistic_write' } }));
  if (!model) throw new Refusal('NOT_FOUND', `There is no value model ${id}.`, ['input', 'modelId']);
  if (expectedRevision != null && model.revision !== expectedRevision) {
    const message = `Expected revision ${expectedRevision} of value model ${id}, it is at ${model.revision}.`;
    throw new Refusal('CONFLICT', message, ['input', 'expectedRevision']);
  }
  return model;
}

/** Seals events onto a model's history and applies them. Gives the new head. The caller holds the model's lock. */
export async function append(context: Context, head: Head, events: readonly ModelEvent[]): Promise<Head> {
  const { tx, caller } = context;
  let { revision, headHash } = head;
  for (const { type, payload, effectiveAt } of events) {
    const recordedAt = clock.now();
    const entry = {
      streamId: head.id,
      version: (revision += 1),
      tenantId: caller.tenant,
      type,
      schemaVersion: 1,
      payload,
      actor: { kind: caller.kind, id: caller.id },
      causationId: context.causationId,
      correlationId: caller.correlationId,
      effectiveAt: effectiveAt ? new Date(effectiveAt) : recordedAt,
      recordedAt,
      prevHash: headHash,
    };
    headHash = seal(entry);
    await tx.insert(ValueEvent, { ...entry, hash: headHash } as never);
    await project(tx, { ...entry, hash: headHash });
  }
  await tx.update(ValueModel, { id: head.id }, { revision, headHash });
  return { id: head.id, revision, headHash };
}
