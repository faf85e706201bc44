import { hasRole, type Caller } from '@valueverse/kit/caller';

/** Everyone who works for a tenant sees its facilities, robots and missions, whatever their role; so do its services. */
export const maySeeFleet = (caller: Caller): boolean =>
  caller.tenant !== '' && (caller.kind === 'SERVICE' || caller.kind === 'AGENT' || caller.roles.length > 0);

/** Operators run the fleet: they register robots, send and call off missions. An admin may stand in, an agent may not. */
export const mayRunFleet = (caller: Caller): boolean => caller.kind === 'HUMAN' && hasRole(caller, 'operator', 'admin');

/** Messages nobody could take are for those who run the fleet: they may hold what a broken robot made up. */
export const maySeeDeadLetters = (caller: Caller): boolean =>
  caller.tenant !== '' && hasRole(caller, 'operator', 'admin');
