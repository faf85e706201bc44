import type { Context } from '@valueverse/kit/context';
import { newId } from '@valueverse/kit/id';
import { Refusal } from '@valueverse/kit/refusal';
import { change } from '../history/change.js';
import type { ModelEvent } from '../history/model-event.js';
import type { ModelState } from '../history/model-state.js';
import { positive, share, text } from '../value-model/check.js';
import type { ProposeCommitmentInput } from './commitment.inputs.js';

/** A promise is written down. */
export function propose(_: ModelState, promised: ProposeCommitmentInput, commitmentId: string): ModelEvent[] {
  const { periodStart, periodEnd, exceedanceProbability } = promised;
  if (!periodStart.endsWith('-01') || !periodEnd.endsWith('-01') || periodStart >= periodEnd) {
    const message = `Expected a period of whole months, got ${periodStart} to ${periodEnd}.`;
    throw new Refusal('INVALID_INPUT', message, ['input', 'periodStart']);
  }
  if (exceedanceProbability < 50 || exceedanceProbability > 99) {
    const message = `Expected exceedanceProbability between 50 and 99, got ${exceedanceProbability}.`;
    throw new Refusal('INVALID_INPUT', message, ['input', 'exceedanceProbability']);
  }
  const payload = {
    commitmentId,
    party: text('party', promised.party),
    amount: positive('amount', promised.amount),
    tolerance: share('tolerance', promised.tolerance),
    periodStart,
    periodEnd,
    exceedanceProbability,
  };
  return [{ type: 'CommitmentProposed', payload }];
}

/** Writes a promise down. It binds nobody before it is activated. */
export async function proposeCommitment(context: Context, input: ProposeCommitmentInput): Promise<string> {
  const id = newId();
  await change(context, input, (state) => propose(state, input, id));
  return id;
}
