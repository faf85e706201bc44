import { type ModelState, modelOf } from '../history/model-state.js';
import type { Tellers } from '../history/tellers.js';
import type { CommitmentEvents } from './commitment.events.js';

/** What everyone may know of a promise. */
function promiseOf(state: ModelState, commitmentId: string) {
  const { id: modelId, currency } = modelOf(state);
  const { amount, periodStart, periodEnd, exceedanceProbability, tolerance } = state.commitments[commitmentId]!;
  return { modelId, commitmentId, currency, amount, periodStart, periodEnd, exceedanceProbability, tolerance };
}

export const commitmentTellers: Tellers<CommitmentEvents> = {
  CommitmentProposed: ({ commitmentId }, { after }) => [
    { type: 'value-models.commitment.proposed.v1', data: promiseOf(after, commitmentId) },
  ],
  CommitmentActivated: ({ commitmentId }, { after }) => [
    { type: 'value-models.commitment.activated.v1', data: promiseOf(after, commitmentId) },
  ],
  CommitmentAtRisk: (risk, { entry }) => [
    { type: 'value-models.commitment.at-risk.v1', data: { modelId: entry.streamId, ...risk } },
  ],
  CommitmentRecovered: (risk, { entry }) => [
    { type: 'value-models.commitment.recovered.v1', data: { modelId: entry.streamId, ...risk } },
  ],
};
