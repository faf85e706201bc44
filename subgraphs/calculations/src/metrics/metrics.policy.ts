import { type Caller, hasRole } from '@valueverse/kit/caller';

/** Everyone who plans, runs or checks value sees what models are worth; clinicians have no part in the money. */
export const maySeeMetrics = (caller: Caller): boolean =>
  caller.kind === 'SERVICE' ||
  caller.kind === 'AGENT' ||
  hasRole(caller, 'admin', 'executive', 'value-engineer', 'operator', 'auditor', 'viewer');
