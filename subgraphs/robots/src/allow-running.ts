import type { Caller } from '@valueverse/kit/caller';
import { Refusal } from '@valueverse/kit/refusal';
import { mayRunFleet } from './fleet.policy.js';

/** Refuses whoever may not run the fleet. */
export function allowRunning(caller: Caller): void {
  if (!mayRunFleet(caller)) throw new Refusal('FORBIDDEN', 'Running the fleet takes the role operator.');
}
