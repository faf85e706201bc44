import type { Happened, Tellers, Told } from '../history/tellers.js';
import type { AssumptionEvents } from './assumption.events.js';
import type { AssumptionStatus } from './assumption.js';

function changed({ assumptionId }: { readonly assumptionId: string }, { after, entry }: Happened): [Told] {
  const { driverId, status } = after.assumptions[assumptionId]!;
  const data = { modelId: entry.streamId, assumptionId, driverId, status: status as `${AssumptionStatus}` };
  return [{ type: 'value-models.model.assumption.changed.v1', data }];
}

export const assumptionTellers: Tellers<AssumptionEvents> = {
  AssumptionSet: changed,
  AssumptionValidated: changed,
  AssumptionChallenged: changed,
  AssumptionRetired: changed,
  EvidenceAttached: changed,
};
