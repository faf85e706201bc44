import type { Evolvers } from '../history/evolvers.js';
import { put } from '../history/model-state.js';
import type { ModelLifeEvents } from './model-life.events.js';
import { ValueStage } from './value-model.js';

export const modelLifeEvolvers: Evolvers<ModelLifeEvents> = {
  ModelCreated: (
    state,
    payload,
    { streamId: id, tenantId, version: revision, hash: headHash, recordedAt: createdAt },
  ) =>
    put(state, 'models', {
      ...payload,
      facilityIds: [...payload.facilityIds],
      id,
      tenantId,
      revision,
      headHash,
      createdAt,
      stage: ValueStage.DRAFT,
    }),
};
