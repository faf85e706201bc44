import type { Evolvers } from '../history/evolvers.js';
import { put } from '../history/model-state.js';
import type { BenefitEvents } from './benefit.events.js';
import type { BenefitProfile } from './benefit-profile.js';

export const benefitEvolvers: Evolvers<BenefitEvents> = {
  BenefitProfiled: (state, { benefitId: id, ...benefit }, { streamId: modelId, tenantId }) =>
    put(state, 'benefits', { ...benefit, id, modelId, tenantId } as BenefitProfile),
};
