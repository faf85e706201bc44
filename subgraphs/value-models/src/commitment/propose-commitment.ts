import type { Context } from '@valueverse/kit/context';
import { newId } from '@valueverse/kit/id';
import { Refusal } from '@valueverse/kit/refusal';
import { change } from '../history/change.js';
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
  const payload = {
    commitmentId: newId(),
    party: text('party', input.party),
    amount: positive('amount', input.amount),
    tolerance: share('tolerance', input.tolerance),
    periodStart,
    periodEnd,
    exceedanceProbability,
  };
  await change(context, input, () => [{ type: 'CommitmentProposed', payload }]);
  return payload.commitmentId;
}
