import { anonymous, ROLES, service, type Caller, type Role } from '@valueverse/kit/caller';
import { describe, expect, it } from 'vitest';
import { STORED_TYPES } from '../fhir/stored-types.js';
import { decide, mayImport, maySeeAudit, maySeeClinical, maySeeLoad } from './access.policy.js';

const caller = (role: Role, purposeOfUse?: string): Caller => ({
  ...service('x', 'meridian', 'test'),
  kind: 'HUMAN',
  roles: [role],
  ...(purposeOfUse && { purposeOfUse }),
});
const PURPOSES = [undefined, 'TREAT', 'ETREAT', 'HOPERAT', 'HRESCH', 'HPAYMT'];
const TYPES = STORED_TYPES.filter((type) => type !== 'Location');

/** Everything that is granted; whatever is not on this list is denied. */
const GRANTED = new Set(
  [
    ['clinician TREAT', ['Patient', 'Encounter', 'Observation', 'ServiceRequest']],
    ['clinician ETREAT', ['Patient', 'Encounter', 'Observation', 'ServiceRequest']],
    ['operator HOPERAT', ['Encounter', 'ServiceRequest']],
    ['privacy-officer HOPERAT', ['Encounter', 'ServiceRequest']],
    ['auditor HOPERAT', ['Encounter', 'ServiceRequest']],
  ].flatMap(([who, types]) => (types as string[]).map((type) => `${who} ${type}`)),
);

describe('A record', () => {
  it.each(ROLES.flatMap((role) => PURPOSES.map((purpose) => [role, purpose] as const)))(
    'is seen by a %s stating %s as the matrix says',
    (role, purpose) => {
      for (const type of TYPES) {
        const { allowed, basis } = decide(caller(role, purpose), type);
        expect([type, allowed]).toEqual([type, GRANTED.has(`${role} ${purpose} ${type}`)]);
        expect(basis === 'DENIED').toBe(!allowed);
      }
    },
  );

  it('is seen by no part of the system and by nobody unknown', () => {
    for (const type of TYPES) {
      expect(decide(service('robots', 'meridian', 'test'), type).allowed).toBe(false);
      expect(decide(anonymous('test'), type).allowed).toBe(false);
    }
  });

  it('shows its clinical part only to those who treat', () => {
    expect(maySeeClinical(caller('clinician', 'TREAT'), 'Encounter')).toBe(true);
    expect(maySeeClinical(caller('operator', 'HOPERAT'), 'Encounter')).toBe(false);
    expect(maySeeClinical(caller('operator', 'TREAT'), 'Encounter')).toBe(false);
  });
});

describe('A place', () => {
  it('is seen by everyone who signed in, whatever the purpose', () => {
    for (const role of ROLES) expect(decide(caller(role), 'Location').allowed).toBe(true);
    expect(decide(anonymous('test'), 'Location').allowed).toBe(false);
  });
});

describe('An import', () => {
  it.each([
    ['admin', undefined, true],
    ['clinician', 'TREAT', true],
    ['clinician', undefined, false],
    ['operator', 'HOPERAT', false],
    ['viewer', 'TREAT', false],
  ] as [Role, string | undefined, boolean][])('by a %s stating %s: %s', (role, purpose, allowed) => {
    expect(mayImport(caller(role, purpose))).toBe(allowed);
  });
});

describe('The load of a facility', () => {
  it('is seen by everyone who signed in', () => {
    expect(maySeeLoad(caller('viewer'))).toBe(true);
    expect(maySeeLoad(anonymous('test'))).toBe(false);
  });
});

describe('The audit trail', () => {
  it('is seen by a privacy officer at work and by nobody else', () => {
    const seen = ROLES.flatMap((role) => PURPOSES.map((purpose) => [role, purpose] as const)).filter(
      ([role, purpose]) => maySeeAudit(caller(role, purpose)),
    );
    expect(seen).toEqual([['privacy-officer', 'HOPERAT']]);
    expect(maySeeAudit(service('robots', 'meridian', 'test'))).toBe(false);
  });
});
