import { describe, expect, it } from 'vitest';
import { AdmissionLimits } from './admission-limits.js';

const limits = (starts = { burst: 100, perSecond: 1 }) =>
  new AdmissionLimits({ connections: 3, perAddress: 2, perIdentity: 1, starts });
const TOKEN = { issuer: 'https://idp', subject: 'u1' };

/** The status that a refusal is told with. */
function statusOf(act: () => unknown): unknown {
  try {
    act();
  } catch (error) {
    return (error as { extensions: { code: string; http: object } }).extensions;
  }
  return undefined;
}

describe('What is live', () => {
  it('is limited for an address, then for the gateway', () => {
    const own = limits();
    own.connect('a');
    own.connect('a');
    expect(statusOf(() => own.connect('a'))).toEqual({ code: 'SUBSCRIPTION_LIMIT', http: { status: 429 } });
    own.connect('b');
    expect(statusOf(() => own.connect('c'))).toEqual({ code: 'SUBSCRIPTION_LIMIT', http: { status: 503 } });
  });

  it('is limited for a caller, and not for who has no token', () => {
    const own = limits();
    own.subscribe(TOKEN, 'a');
    expect(statusOf(() => own.subscribe({ ...TOKEN, sid: 'other' }, 'a'))).toEqual({
      code: 'SUBSCRIPTION_LIMIT',
      http: { status: 429 },
    });
    own.subscribe({ ...TOKEN, issuer: 'https://other' }, 'a');
    own.subscribe(undefined, 'a');
    own.subscribe(undefined, 'a');
  });

  it('comes free once for each that leaves', () => {
    const own = limits();
    const leave = own.connect('a');
    own.connect('a');
    leave();
    leave();
    own.connect('a');
    expect(statusOf(() => own.connect('a'))).toBeDefined();
    const end = own.subscribe(TOKEN, 'a');
    end();
    end();
    own.subscribe(TOKEN, 'a');
    expect(statusOf(() => own.subscribe(TOKEN, 'a'))).toBeDefined();
  });

  it('takes no place where it is refused', () => {
    const own = limits();
    const leave = [own.connect('a'), own.connect('a')];
    expect(statusOf(() => own.connect('a'))).toBeDefined();
    own.connect('b');
    for (const one of leave) one();
    own.connect('b');
    own.connect('c');
    expect(statusOf(() => own.connect('d'))).toMatchObject({ http: { status: 503 } });
  });

  it('begins no faster than is allowed: for a caller wherever they are, for an address where nobody says who they are', () => {
    const own = limits({ burst: 2, perSecond: 1 });
    own.subscribe(TOKEN, 'a')();
    own.subscribe(TOKEN, 'b')();
    const tooFast = { code: 'SUBSCRIPTION_LIMIT', http: { status: 429 }, retryAfter: 1 };
    expect(statusOf(() => own.subscribe(TOKEN, 'c'))).toEqual(tooFast);
    own.subscribe({ ...TOKEN, subject: 'u2' }, 'a')();
    own.subscribe(undefined, 'a');
    own.subscribe(undefined, 'a');
    expect(statusOf(() => own.subscribe(undefined, 'a'))).toEqual(tooFast);
    own.subscribe(undefined, 'b');
  });
});
