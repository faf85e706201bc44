import { hasRole, type Caller } from '@valueverse/kit/caller';

/** Everyone who plans, runs or checks value reads the models of their tenant; clinicians have no part in the money. */
export const maySeeModels = (caller: Caller): boolean =>
  caller.kind === 'SERVICE' ||
  caller.kind === 'AGENT' ||
  hasRole(caller, 'admin', 'executive', 'value-engineer', 'operator', 'auditor', 'viewer');

/** Value engineers build models; an admin may stand in. */
export const mayEditModels = (caller: Caller): boolean => hasRole(caller, 'value-engineer', 'admin');

/** A promise is made by the executive who answers for it; an admin may stand in. An agent never promises. */
export const mayCommit = (caller: Caller): boolean => caller.kind === 'HUMAN' && hasRole(caller, 'executive', 'admin');
