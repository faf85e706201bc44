import type { Evolvers } from '../history/evolvers.js';
import { patch, patchModel, put } from '../history/model-state.js';
import { ValueStage } from '../value-model/value-model.js';
import type { CommitmentEvents } from './commitment.events.js';
import { CommitmentStatus } from './commitment.js';

export const commitmentEvolvers: Evolvers<CommitmentEvents> = {
  CommitmentProposed: (state, { commitmentId: id, ...promise }, { streamId: modelId, tenantId }) =>
    put(state, 'commitments', { ...promise, id, modelId, tenantId, status: CommitmentStatus.PROPOSED }),
  CommitmentActivated: (state, { commitmentId: id }) =>
    patchModel(patch(state, 'commitments', { id, status: CommitmentStatus.ACTIVE }), { stage: ValueStage.COMMITTED }),
  CommitmentAtRisk: (state, { commitmentId: id }) =>
    patch(state, 'commitments', { id, status: CommitmentStatus.AT_RISK }),
  CommitmentRecovered: (state, { commitmentId: id }) =>
    patch(state, 'commitments', { id, status: CommitmentStatus.ACTIVE }),
};
