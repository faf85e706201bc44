import type { Caller } from '@valueverse/kit/caller';
import { Refusal } from '@valueverse/kit/refusal';
import { mayCommit, mayEditModels } from './value-model.policy.js';

/** Refuses a change by someone who may not build models. */
export function allowEdit(caller: Caller): void {
  if (!mayEditModels(caller)) throw new Refusal('FORBIDDEN', 'Changing a value model takes the role value-engineer.');
}

/** Refuses a promise by someone who may not make one. */
export function allowCommit(caller: Caller): void {
  if (!mayCommit(caller)) throw new Refusal('FORBIDDEN', 'Activating a commitment takes the role executive.');
}
