import type { Context } from '@valueverse/kit/context';
import { Refusal } from '@valueverse/kit/refusal';
import { isId } from '@valueverse/kit/id';
import { append, lockModel } from '../history/append.js';
import { tellStageChange } from '../value-model/tell-stage-change.js';
import type { ActivateCommitmentInput } from './commitment.inputs.js';
import { Commitment, CommitmentStatus } from './commitment.js';

/** Makes a proposed promise binding. */
export async function activateCommitment(context: Context, input: ActivateCommitmentInput): Promise<string> {
  const { commitmentId: id, expectedRevision } = input;
  const commitment = isId(id) ? await context.tx.findOneBy(Commitment, { id }) : null;
  if (!commitment) throw new Refusal('NOT_FOUND', `There is no commitment ${id}.`, ['input', 'commitmentId']);
  const model = await lockModel(context, commitment.modelId, expectedRevision);
  if (commitment.status !== CommitmentStatus.PROPOSED) {
    throw new Refusal('CONFLICT', `Commitment ${id} is ${commitment.status} already.`, ['input', 'commitmentId']);
  }
  const { revision } = await append(context, model, [{ type: 'CommitmentActivated', payload: { commitmentId: id } }]);
  const { amount, periodStart, periodEnd, exceedanceProbability, tolerance } = commitment;
  await context.emit({
    type: 'value-models.commitment.activated.v1',
    subject: model.id,
    aggregateVersion: revision,
    data: {
      modelId: model.id,
      commitmentId: id,
      currency: model.currency,
      amount,
      periodStart,
      periodEnd,
      exceedanceProbability,
      tolerance,
    },
  });
  await tellStageChange(context, model);
  return id;
}
