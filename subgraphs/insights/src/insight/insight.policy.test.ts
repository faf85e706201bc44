import { anonymous, type Caller, ROLES, type Role, service } from '@valueverse/kit/caller';
import { describe, expect, it } from 'vitest';
import { mayJudgeInsights, maySeeInsights } from './insight.policy.js';

const human = (role: Role): Caller => ({
  ...anonymous('test'),
  kind: 'HUMAN',
  id: role,
  tenant: 'meridian',
  roles: [role],
});
const blind: readonly Role[] = ['clinician', 'privacy-officer'];
const judges: readonly Role[] = ['admin', 'value-engineer'];
const table = ROLES.map((role) => [role, !blind.includes(role), judges.includes(role)] as const);

describe('An insight', () => {
  it.each(table)('for a human %s: seen %s, judged %s', (role, sees, mayJudge) => {
    expect(maySeeInsights(human(role))).toBe(sees);
    expect(mayJudgeInsights(human(role))).toBe(mayJudge);
  });

  it('is seen by services and agents of the tenant, who judge nothing', () => {
    const agent: Caller = { ...human('admin'), kind: 'AGENT' };
    expect([maySeeInsights(agent), mayJudgeInsights(agent)]).toEqual([true, false]);
    expect(maySeeInsights(service('value-models', 'meridian', 'test'))).toBe(true);
    expect(mayJudgeInsights(service('value-models', 'meridian', 'test'))).toBe(false);
  });

  it('is unseen without a token', () => {
    expect(maySeeInsights(anonymous('test'))).toBe(false);
  });
});
