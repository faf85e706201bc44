import type { Evolvers } from '../history/evolvers.js';
import { patch, put } from '../history/model-state.js';
import { type Assumption, AssumptionStatus } from './assumption.js';
import type { AssumptionEvents } from './assumption.events.js';

const { PROPOSED, VALIDATED, CHALLENGED, RETIRED } = AssumptionStatus;

export const assumptionEvolvers: Evolvers<AssumptionEvents> = {
  // Set again it has to be looked at again; what speaks for it stays.
  AssumptionSet: (state, { assumptionId: id, ...assumption }, { streamId: modelId, tenantId, actor }) => {
    const evidence = state.assumptions[id]?.evidence ?? [];
    const judged = { setBy: actor.id, status: PROPOSED, challenge: null, evidence };
    const row = { ...assumption, ...judged, id, modelId, tenantId };
    return put(state, 'assumptions', row as unknown as Assumption);
  },
  AssumptionValidated: (state, { assumptionId: id }) =>
    patch(state, 'assumptions', { id, status: VALIDATED, challenge: null }),
  AssumptionChallenged: (state, { assumptionId: id, reason }) =>
    patch(state, 'assumptions', { id, status: CHALLENGED, challenge: reason }),
  AssumptionRetired: (state, { assumptionId: id }) =>
    patch(state, 'assumptions', { id, status: RETIRED, challenge: null }),
  EvidenceAttached: (state, { assumptionId: id, evidence }) =>
    patch(state, 'assumptions', { id, evidence: [...(state.assumptions[id]?.evidence ?? []), evidence] }),
};
