import type { Context } from '@valueverse/kit/context';
import { append, lockModel } from '../history/append.js';
import { Commitment, CommitmentStatus } from './commitment.js';

/** What an insight says of a commitment: that it falls short, or that this is over. */
interface Risk {
  readonly modelId: string;
  readonly commitmentId: string;
  readonly insightId: string;
  readonly over: boolean;
}

/** Puts a commitment that binds at risk, or takes the risk away, and tells of it. Told again, it changes nothing. */
export async function weighRisk(context: Context, { over, ...told }: Risk): Promise<void> {
  const { modelId, commitmentId, insightId } = told;
  const model = await lockModel(context, modelId);
  const from = over ? CommitmentStatus.AT_RISK : CommitmentStatus.ACTIVE;
  if (!(await context.tx.existsBy(Commitment, { id: commitmentId, status: from }))) return;
  const type = over ? 'CommitmentRecovered' : 'CommitmentAtRisk';
  const { revision: aggregateVersion } = await append(context, model, [{ type, payload: { commitmentId, insightId } }]);
  const event = over ? 'value-models.commitment.recovered.v1' : 'value-models.commitment.at-risk.v1';
  await context.emit({ type: event, subject: modelId, aggregateVersion, data: told });
}
