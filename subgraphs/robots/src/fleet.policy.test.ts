import { anonymous, ROLES, service, type Caller } from '@valueverse/kit/caller';
import { describe, expect, it } from 'vitest';
import { maySeeDeadLetters, maySeeFleet, mayRunFleet } from './fleet.policy.js';

const human = (...roles: Caller['roles']): Caller => ({
  ...service('someone', 'meridian', 'c1'),
  kind: 'HUMAN',
  roles,
});
const agent: Caller = { ...service('agent', 'meridian', 'c1'), kind: 'AGENT' };

const RUNNING_THE_FLEET = ['operator', 'admin'];
const humans = ROLES.map((role) => [role, human(role), true, RUNNING_THE_FLEET.includes(role)] as const);

const WHO = [
  ...humans,
  ['nobody in particular', human(), false, false],
  ['anonymous', anonymous('c1'), false, false],
  ['a service', service('insights', 'meridian', 'c1'), true, false],
  ['an agent', agent, true, false],
  ['an agent with the role of an operator', { ...agent, roles: ['operator'] }, true, false],
] as const;

describe.each(WHO)('%s', (...[, caller, sees, runs]) => {
  it(`${sees ? 'sees' : 'does not see'} the fleet`, () => expect(maySeeFleet(caller)).toBe(sees));
  it(`${runs ? 'runs' : 'does not run'} the fleet`, () => expect(mayRunFleet(caller)).toBe(runs));
});

it.each(humans)('%s may read dead letters or not', (...[, caller, , runs]) => {
  expect(maySeeDeadLetters(caller)).toBe(runs);
});
