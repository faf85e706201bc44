import { anonymous, type Caller, ROLES, type Role, service } from '@valueverse/kit/caller';
import { describe, expect, it } from 'vitest';
import { maySeeMetrics } from './metrics.policy.js';

const human = (role: Role): Caller => ({
  ...anonymous('test'),
  kind: 'HUMAN',
  id: role,
  tenant: 'meridian',
  roles: [role],
});
const blind: readonly Role[] = ['clinician', 'privacy-officer'];

describe('What a model is worth', () => {
  it.each(ROLES.map((role) => [role, !blind.includes(role)] as const))('is seen by a human %s: %s', (role, sees) => {
    expect(maySeeMetrics(human(role))).toBe(sees);
  });

  it('is seen by services and agents of the tenant, and by nobody without a token', () => {
    expect(maySeeMetrics(service('insights', 'meridian', 'test'))).toBe(true);
    expect(maySeeMetrics({ ...anonymous('test'), kind: 'AGENT' })).toBe(true);
    expect(maySeeMetrics(anonymous('test'))).toBe(false);
  });
});
