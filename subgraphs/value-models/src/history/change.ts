import type { Caller } from '@valueverse/kit/caller';
import { clock } from '@valueverse/kit/clock';
import type { Context } from '@valueverse/kit/context';
import { isId } from '@valueverse/kit/id';
import { Refusal } from '@valueverse/kit/refusal';
import { ValueModel } from '../value-model/value-model.js';
import { append } from './append.js';
import { loadState } from './load-state.js';
import type { ModelEvent } from './model-event.js';
import { type ModelState, modelOf } from './model-state.js';

/** Which model is to change, and what its author has seen of it. */
export interface Target {
  readonly modelId: string;
  readonly expectedRevision?: number | null | undefined;
}

/** What a decision may know beside the model: who asks, and when. */
export interface Facts {
  readonly caller: Caller;
  /** ISO 8601 UTC. */
  readonly at: string;
}

/** Decides what happens, from the model alone, or refuses. Pure, unless it has to look something up first. */
export type Decision = (state: ModelState, facts: Facts) => readonly ModelEvent[] | Promise<readonly ModelEvent[]>;

/** Holds a model until the transaction ends, so that changes take turns, and gives its state. */
export async function lockModel({ tx }: Context, { modelId, expectedRevision }: Target): Promise<ModelState> {
  const lock = { mode: 'pessimistic_write' } as const;
  const model = isId(modelId) ? await tx.findOne(ValueModel, { where: { id: modelId }, lock }) : null;
  if (!model) throw new Refusal('NOT_FOUND', `There is no value model ${modelId}.`, ['input', 'modelId']);
  if (expectedRevision != null && model.revision !== expectedRevision) {
    const message = `Expected revision ${expectedRevision} of value model ${modelId}, it is at ${model.revision}.`;
    throw new Refusal('CONFLICT', message, ['input', 'expectedRevision']);
  }
  return loadState(tx, model);
}

/** The one way to change a model: lock it, decide, and write what was decided. Gives the state that follows. */
export async function change(context: Context, target: Target, decide: Decision): Promise<ModelState> {
  const state = await lockModel(context, target);
  const { id } = modelOf(state); // as it is kept: a UUID may be asked for in other letters
  const events = await decide(state, { caller: context.caller, at: clock.iso() });
  return append(context, { id, state }, events);
}
