import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { type Logout, Revocations } from './revocations.js';

const issuer = 'https://idp';
const token = { issuer, subject: 'u1', issuedAt: 100 };
const inSession = { ...token, sid: 's1' };

describe('A logout', () => {
  it('of somebody calls back what was issued until then, whatever the session', () => {
    const revocations = new Revocations();
    revocations.revoke({ issuer, subject: 'u1', at: 100 });
    expect(revocations.isRevoked(token)).toBe(true);
    expect(revocations.isRevoked(inSession)).toBe(true);
    expect(revocations.isRevoked({ issuer, subject: 'u1' })).toBe(true); // nobody knows how old
    expect(revocations.isRevoked({ ...token, issuedAt: 101 })).toBe(false);
    expect(revocations.isRevoked({ ...inSession, issuedAt: 101 })).toBe(false);
    expect(revocations.isRevoked({ ...token, subject: 'u2' })).toBe(false);
    expect(revocations.isRevoked({ ...token, issuer: 'https://other' })).toBe(false);
  });

  it('of a session calls back all that is of it, and what may be', () => {
    const revocations = new Revocations();
    revocations.revoke({ issuer, subject: 'u1', sid: 's1', at: 100 });
    expect(revocations.isRevoked({ ...inSession, issuedAt: 200 })).toBe(true);
    expect(revocations.isRevoked({ ...inSession, sid: 's2' })).toBe(false);
    expect(revocations.isRevoked(token)).toBe(true); // it names no session
    expect(revocations.isRevoked({ ...token, issuedAt: 101 })).toBe(false);
    revocations.revoke({ issuer, sid: 's3', at: 100 });
    expect(revocations.isRevoked({ ...token, subject: 'u3', sid: 's3' })).toBe(true);
    expect(revocations.isRevoked({ ...token, subject: 'u3' })).toBe(false);
  });

  it('is not taken back by an older one', () => {
    const revocations = new Revocations();
    revocations.revoke({ issuer, subject: 'u1', at: 100 });
    revocations.revoke({ issuer, subject: 'u1', at: 50 });
    expect(revocations.isRevoked(token)).toBe(true);
  });

  it('is told at once to whom it concerns, unless they have gone', () => {
    const revocations = new Revocations();
    const [mine, session, newer, gone, none] = [vi.fn(), vi.fn(), vi.fn(), vi.fn(), vi.fn()];
    revocations.watch(token, mine);
    revocations.watch(inSession, session);
    revocations.watch({ ...token, issuedAt: 101 }, newer);
    revocations.watch(token, gone)();
    revocations.watch(undefined, none)();
    revocations.revoke({ issuer, sid: 's1', at: 100 });
    expect([mine, session, newer].map(({ mock }) => mock.calls.length)).toEqual([0, 1, 0]);
    revocations.revoke({ issuer, subject: 'u1', at: 100 });
    expect([mine, newer, gone, none].map(({ mock }) => mock.calls.length)).toEqual([1, 0, 0, 0]);
  });

  it('is told once, and at once to who begins to watch after it', () => {
    const revocations = new Revocations();
    const [before, after] = [vi.fn(), vi.fn()];
    revocations.watch(inSession, before);
    revocations.revoke({ issuer, subject: 'u1', sid: 's1', at: 100 });
    expect(before).toHaveBeenCalledTimes(1);
    revocations.watch(inSession, after);
    expect(after).toHaveBeenCalledTimes(1);
  });

  it('holds for tokens of any name', () => {
    const revocations = new Revocations();
    revocations.revoke({ issuer, subject: '__proto__', at: 100 });
    expect(revocations.isRevoked({ ...token, subject: 'constructor' })).toBe(false);
    expect(revocations.isRevoked({ ...token, subject: '__proto__' })).toBe(true);
  });

  it('is never forgotten for the tokens before it, however many there are', () => {
    const logout = fc.record({
      subject: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      at: fc.integer({ min: 1, max: 50 }),
    });
    fc.assert(
      fc.property(fc.array(logout, { maxLength: 40 }), (logouts) => {
        const revocations = new Revocations(2);
        for (const one of logouts) revocations.revoke({ issuer, ...one } satisfies Logout);
        for (const { subject, at } of logouts) {
          expect(revocations.isRevoked({ issuer, subject, issuedAt: at })).toBe(true);
        }
        expect(revocations.isRevoked({ issuer, subject: 'a', issuedAt: 51 })).toBe(false);
        expect(revocations.isRevoked({ issuer: 'https://other', subject: 'a', issuedAt: 1 })).toBe(false);
      }),
    );
  });
});
