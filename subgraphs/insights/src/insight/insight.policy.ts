import { type Caller, hasRole } from '@valueverse/kit/caller';

/** Everyone who plans, runs or checks value sees the insights of their tenant; clinicians have no part in the money. */
export const maySeeInsights = (caller: Caller): boolean =>
  caller.kind === 'SERVICE' ||
  caller.kind === 'AGENT' ||
  hasRole(caller, 'admin', 'executive', 'value-engineer', 'operator', 'auditor', 'viewer');

/** Value engineers say what becomes of an insight; an admin may stand in. A machine never does. */
export const mayJudgeInsights = (caller: Caller): boolean =>
  caller.kind === 'HUMAN' && hasRole(caller, 'value-engineer', 'admin');
