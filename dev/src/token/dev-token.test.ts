import { describe, expect, it } from 'vitest';
import { rolesFrom } from './dev-token.js';

describe('A list of roles', () => {
  it('names one or more', () => {
    expect(rolesFrom('viewer')).toEqual(['viewer']);
    expect(rolesFrom('operator, value-engineer')).toEqual(['operator', 'value-engineer']);
  });

  it.each(['', 'root', 'viewer,root'])('is refused with all that are known when it is %j', (list) => {
    expect(() => rolesFrom(list)).toThrow(
      `Expected --role to be one or more of admin, executive, value-engineer, operator, clinician, privacy-officer, auditor, viewer; got "${list.split(',').at(-1)}".`,
    );
  });
});
