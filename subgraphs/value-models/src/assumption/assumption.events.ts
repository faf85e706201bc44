import type { Evidence } from '../evidence/evidence.js';
import type { Correlation } from './assumption.js';
import type { Distribution } from './distribution.js';

/** What happens to the assumptions of a model. */
export interface AssumptionEvents {
  AssumptionSet: {
    readonly assumptionId: string;
    readonly driverId: string;
    readonly distribution: Distribution;
    readonly confidence: string;
    readonly source: string;
    readonly owner: string;
    readonly reviewDue: string | null;
    readonly correlations: readonly Correlation[];
  };
  AssumptionValidated: { readonly assumptionId: string };
  AssumptionChallenged: { readonly assumptionId: string; readonly reason: string };
  AssumptionRetired: { readonly assumptionId: string };
  EvidenceAttached: { readonly assumptionId: string; readonly evidence: Evidence };
}
