import type { Context } from '@valueverse/kit/context';
import { change } from '../history/change.js';
import { CommitmentStatus } from './commitment.js';

/** What an insight says of a commitment: that it falls short, or that this is over. */
interface Risk {
  readonly modelId: string;
  readonly commitmentId: string;
  readonly insightId: string;
  readonly over: boolean;
}

/** Puts a commitment that binds at risk, or takes the risk away. Told again, it changes nothing. */
export async function weighRisk(context: Context, { modelId, over, ...payload }: Risk): Promise<void> {
  await change(context, { modelId }, (state) => {
    const from = over ? CommitmentStatus.AT_RISK : CommitmentStatus.ACTIVE;
    if (state.commitments[payload.commitmentId]?.status !== from) return [];
    return [{ type: over ? 'CommitmentRecovered' : 'CommitmentAtRisk', payload }];
  });
}
