import type { Tellers } from '../history/tellers.js';
import type { ModelLifeEvents } from './model-life.events.js';

export const modelLifeTellers: Tellers<ModelLifeEvents> = {
  ModelCreated: (payload, { entry }) => {
    const { facilityIds: _, ...plan } = payload;
    return [{ type: 'value-models.model.created.v1', data: { modelId: entry.streamId, ...plan } }];
  },
};
