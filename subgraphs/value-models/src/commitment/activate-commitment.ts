import type { Context } from '@valueverse/kit/context';
import { isId } from '@valueverse/kit/id';
import { Refusal } from '@valueverse/kit/refusal';
import { change } from '../history/change.js';
import type { ActivateCommitmentInput } from './commitment.inputs.js';
import { Commitment, CommitmentStatus } from './commitment.js';

/** Makes a proposed promise binding. */
export async function activateCommitment(context: Context, input: ActivateCommitmentInput): Promise<string> {
  const { commitmentId: id, expectedRevision } = input;
  const commitment = isId(id) ? await context.tx.findOneBy(Commitment, { id }) : null;
  if (!commitment) throw new Refusal('NOT_FOUND', `There is no commitment ${id}.`, ['input', 'commitmentId']);
  await change(context, { modelId: commitment.modelId, expectedRevision }, (state) => {
    const { status } = state.commitments[id]!;
    if (status !== CommitmentStatus.PROPOSED) {
      throw new Refusal('CONFLICT', `Commitment ${id} is ${status} already.`, ['input', 'commitmentId']);
    }
    return [{ type: 'CommitmentActivated', payload: { commitmentId: id } }];
  });
  return id;
}
