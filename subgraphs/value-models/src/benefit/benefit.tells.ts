import type { Tellers } from '../history/tellers.js';
import type { BenefitEvents } from './benefit.events.js';

export const benefitTellers: Tellers<BenefitEvents> = {
  BenefitProfiled: (payload, { entry }) => {
    const { statement: _, valueType: __, missionKind: ___, facilityId: ____, ...plan } = payload;
    return [{ type: 'value-models.benefit.profiled.v1', data: { modelId: entry.streamId, ...plan } }];
  },
};
