import type { Context } from '@valueverse/kit/context';
import { change } from '../history/change.js';
import type { ModelEvent } from '../history/model-event.js';
import type { ModelState } from '../history/model-state.js';
import { CommitmentStatus } from './commitment.js';

/** What an insight says of a commitment: that it falls short, or that this is over. */
interface Risk {
  readonly modelId: string;
  readonly commitmentId: string;
  readonly insightId: string;
  readonly over: boolean;
}

/** A commitment that binds is at risk, or no longer. Told again, nothing changes. */
export function weigh(state: ModelState, { over, commitmentId, insightId }: Omit<Risk, 'modelId'>) {
  const from = over ? CommitmentStatus.AT_RISK : CommitmentStatus.ACTIVE;
  if (state.commitments[commitmentId]?.status !== from) return [];
  const type = over ? 'CommitmentRecovered' : 'CommitmentAtRisk';
  return [{ type, payload: { commitmentId, insightId } }] satisfies ModelEvent[];
}

/** Puts a commitment that binds at risk, or takes the risk away. */
export async function weighRisk(context: Context, { modelId, ...risk }: Risk): Promise<void> {
  await change(context, { modelId }, (state) => weigh(state, risk));
}
