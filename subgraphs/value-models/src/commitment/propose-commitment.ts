import type { Context } from '@valueverse/kit/context';
import { newId } from '@valueverse/kit/id';
import { Refusal } from '@valueverse/kit/refusal';
import { append, lockModel } from '../history/append.js';
import { positive, share, text } from '../value-model/check.js';
import type { ProposeCommitmentInput } from './commitment.inputs.js';

/** Writes a promise down. It binds nobody before it is activated. */
export async function proposeCommitment(context: Context, input: ProposeCommitmentInput): Promise<string> {
  const { periodStart, periodEnd, exceedanceProbability } = input;
  if (!periodStart.endsWith('-01') || !periodEnd.endsWith('-01') || periodStart >= periodEnd) {
    const message = `Expected a period of whole months, got ${periodStart} to ${periodEnd}.`;
    throw new Refusal('INVALID_INPUT', message, ['input', 'periodStart']);
  }
  if (exceedanceProbability < 50 || exceedanceProbability > 99) {
    const message = `Expected exceedanceProbability between 50 and 99, got ${exceedanceProbability}.`;
    throw new Refusal('INVALID_INPUT', message, ['input', 'exceedanceProbability']);
  }
  const model = await lockModel(context, input.modelId, input.expectedRevision);
  const commitmentId = newId();
  const payload = {
    commitmentId,
    party: text('party', input.party),
    amount: positive('amount', input.amount),
    tolerance: share('tolerance', input.tolerance),
    periodStart,
    periodEnd,
    exceedanceProbability,
  };
  const { revision } = await append(context, model, [{ type: 'CommitmentProposed', payload }]);
  const { party: _, ...promise } = payload;
  await context.emit({
    type: 'value-models.commitment.proposed.v1',
    subject: model.id,
    aggregateVersion: revision,
    data: { modelId: model.id, currency: model.currency, ...promise },
  });
  return commitmentId;
}
