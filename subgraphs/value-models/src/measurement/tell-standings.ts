import { service } from '@valueverse/kit/caller';
import { clock } from '@valueverse/kit/clock';
import type { Context } from '@valueverse/kit/context';
import type { Host } from '@valueverse/kit/host';
import { newId } from '@valueverse/kit/id';
import { CommitmentStatus } from '../commitment/commitment.js';
import { lockModel } from '../history/change.js';
import { modelOf, rowsOf } from '../history/model-state.js';
import { standings } from './standings.js';

interface Bound {
  readonly tenant: string;
  readonly modelId: string;
}

/**
 * Tells how binding commitments stand of every model that was not measured since. What is due grows with time alone, so
 * without this a model whose deliveries stop, or never start, would never be seen to fall behind.
 */
export async function tellStandings(host: Host, since: Date): Promise<void> {
  const models: Bound[] = await host.system((tx) =>
    tx.query('SELECT DISTINCT tenant_id AS tenant, model_id AS "modelId" FROM commitment WHERE status = ANY($1)', [
      [CommitmentStatus.ACTIVE, CommitmentStatus.AT_RISK],
    ]),
  );
  for (const { tenant, modelId } of models) {
    await host
      .write(service('value-models', tenant, newId()), (context) => tellOf(context, modelId, since))
      .catch((error: unknown) => host.log.error({ err: error, modelId }, 'standing not told'));
  }
}

/** Holds the model, so that a measurement made meanwhile is told after this and not before. */
async function tellOf(context: Context, modelId: string, since: Date): Promise<void> {
  const state = await lockModel(context, { modelId });
  if (rowsOf(state, 'measurements').some(({ recordedAt }) => recordedAt > since.toISOString())) return;
  const { currency } = modelOf(state);
  const commitments = standings(state, clock.now());
  if (commitments.length === 0) return;
  const data = { modelId, currency, commitments };
  await context.emit({ type: 'value-models.commitment.standing.reported.v1', subject: modelId, data });
}
