import { clock } from '@valueverse/kit/clock';
import type { Context } from '@valueverse/kit/context';
import type { ModelEvent } from './model-event.js';
import { type ModelState, modelOf } from './model-state.js';
import { seal } from './seal.js';
import { schemaVersionOf } from './upcast.js';
import { GENESIS, type ValueEvent } from './value-event.js';

/** A model to write about: its id, and its state as its history has made it so far. */
export interface Written {
  readonly id: string;
  readonly state: ModelState;
}

/** The next entry of a history: who, when, why, and the hash that ties it to the entry before. */
export function sealed(
  { caller, causationId }: Pick<Context, 'caller' | 'causationId'>,
  { id, state }: Written,
  event: ModelEvent,
): ValueEvent {
  const { revision = 0, headHash: prevHash = GENESIS } = modelOf(state) ?? {};
  const recordedAt = clock.iso();
  const entry = {
    streamId: id,
    version: revision + 1,
    tenantId: caller.tenant,
    type: event.type,
    schemaVersion: schemaVersionOf(event.type),
    payload: event.payload,
    actor: { kind: caller.kind, id: caller.id },
    causationId,
    correlationId: caller.correlationId,
    effectiveAt: event.effectiveAt ?? recordedAt,
    recordedAt,
    prevHash,
  };
  return { ...entry, hash: seal(entry) };
}
