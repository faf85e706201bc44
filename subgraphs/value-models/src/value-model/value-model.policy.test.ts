import { anonymous, type Caller, ROLES, type Role, service } from '@valueverse/kit/caller';
import { describe, expect, it } from 'vitest';
import { mayCommit, mayEditModels, maySeeModels } from './value-model.policy.js';

const human = (role: Role): Caller => ({ ...service(role, 'meridian', 'test'), kind: 'HUMAN', roles: [role] });
const agent = (role: Role): Caller => ({ ...human(role), kind: 'AGENT' });

const yes = true;
const no = false;
//                                         sees, edits, commits
const TABLE: Record<Role, readonly [boolean, boolean, boolean]> = {
  admin: [yes, yes, yes],
  executive: [yes, no, yes],
  'value-engineer': [yes, yes, no],
  operator: [yes, no, no],
  clinician: [no, no, no],
  'privacy-officer': [no, no, no],
  auditor: [yes, no, no],
  viewer: [yes, no, no],
};
const of = (caller: Caller) => [maySeeModels(caller), mayEditModels(caller), mayCommit(caller)];

describe('A value model', () => {
  it.each(ROLES.map((role) => [role, ...TABLE[role]] as const))(
    'for a human %s: seen %s, edited %s, committed %s',
    (role, ...expected) => expect(of(human(role))).toEqual(expected),
  );

  it('is seen by the services of its tenant, which change nothing', () => {
    expect(of(service('insights', 'meridian', 'test'))).toEqual([yes, no, no]);
  });

  it('may be built by an agent in the role of an engineer, and is promised by none, whatever its role', () => {
    expect(of(agent('value-engineer'))).toEqual([yes, yes, no]);
    expect(of(agent('admin'))).toEqual([yes, yes, no]);
    expect(of(agent('executive'))).toEqual([yes, no, no]);
  });

  it('is unseen without a token', () => {
    expect(of(anonymous('test'))).toEqual([no, no, no]);
  });
});
