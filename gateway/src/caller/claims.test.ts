import type { Caller } from '@valueverse/kit/caller';
import { anonymous } from '@valueverse/kit/caller';
import { describe, expect, it } from 'vitest';
import { type Claim, claimsOf, projected } from './claims.js';

const caller: Caller = {
  kind: 'HUMAN',
  id: 'u1',
  tenant: 'north',
  roles: ['viewer'],
  scopes: ['read'],
  purposeOfUse: 'TREAT',
  correlationId: 'c1',
};
const of = (...claims: Claim[]) => projected(caller, new Set(claims));

describe('A caller as far as is declared', () => {
  it('has what is declared, and else nothing of its own', () => {
    expect(of()).toEqual({ kind: 'HUMAN', id: 'someone', tenant: '', roles: [], scopes: [], correlationId: 'c1' });
    expect(of('tenant', 'roles')).toMatchObject({ id: 'someone', tenant: 'north', roles: ['viewer'], scopes: [] });
    expect(of('sub', 'scopes', 'purposeOfUse')).toMatchObject({ id: 'u1', scopes: ['read'], purposeOfUse: 'TREAT' });
  });

  it('is whole where nothing is declared, and nobody stays nobody', () => {
    expect(projected(caller, undefined)).toBe(caller);
    expect(projected(anonymous('c1'), new Set())).toEqual(anonymous('c1'));
  });
});

describe('What several depend on', () => {
  const declared = { robots: ['tenant'], insights: ['roles'], open: [] } as const;

  it('is all that each depends on', () => {
    expect(claimsOf(declared, ['robots', 'insights', 'open'])).toEqual(new Set(['tenant', 'roles']));
    expect(claimsOf(declared, ['open'])).toEqual(new Set());
  });

  it.each(['healthcare', '__proto__', 'constructor'])('is everything where one of them, %s, is not named', (name) => {
    expect(claimsOf(declared, ['robots', name])).toBeUndefined();
  });
});
