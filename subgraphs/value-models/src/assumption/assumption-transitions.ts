import { AssumptionStatus } from './assumption.js';

const { PROPOSED, VALIDATED, CHALLENGED, RETIRED } = AssumptionStatus;

/** What may become of an assumption. Setting it anew always leads back to PROPOSED. */
export const ASSUMPTION_TRANSITIONS: Readonly<Record<AssumptionStatus, readonly AssumptionStatus[]>> = {
  [PROPOSED]: [VALIDATED, CHALLENGED, RETIRED],
  [VALIDATED]: [CHALLENGED, RETIRED],
  [CHALLENGED]: [VALIDATED, RETIRED],
  [RETIRED]: [],
};
