import type { Context } from '@valueverse/kit/context';
import { isId } from '@valueverse/kit/id';
import { Refusal } from '@valueverse/kit/refusal';
import { change } from '../history/change.js';
import type { ModelEvent } from '../history/model-event.js';
import type { ModelState } from '../history/model-state.js';
import type { ActivateCommitmentInput } from './commitment.inputs.js';
import { Commitment, CommitmentStatus } from './commitment.js';

/** A proposed promise becomes binding. */
export function activate(state: ModelState, { commitmentId }: ActivateCommitmentInput): ModelEvent[] {
  const { status } = state.commitments[commitmentId]!;
  if (status !== CommitmentStatus.PROPOSED) {
    throw new Refusal('CONFLICT', `Commitment ${commitmentId} is ${status} already.`, ['input', 'commitmentId']);
  }
  return [{ type: 'CommitmentActivated', payload: { commitmentId } }];
}

/** Makes a proposed promise binding. */
export async function activateCommitment(context: Context, input: ActivateCommitmentInput): Promise<string> {
  const { commitmentId: id, expectedRevision } = input;
  const commitment = isId(id) ? await context.tx.findOneBy(Commitment, { id }) : null;
  if (!commitment) throw new Refusal('NOT_FOUND', `There is no commitment ${id}.`, ['input', 'commitmentId']);
  const target = { modelId: commitment.modelId, expectedRevision };
  await change(context, target, (state) => activate(state, { commitmentId: commitment.id }));
  return commitment.id;
}
