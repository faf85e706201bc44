import { describe, expect, it } from 'vitest';
import { brokenConnection, notGraphQL } from './failure.js';
import { retryWait } from './retry-wait.js';

const refused = brokenConnection(Object.assign(new Error('refused'), { code: 'ECONNREFUSED' }));

describe('The wait before asking a subgraph again', () => {
  it('is anything up to a growing limit, twice', () => {
    expect([0, 1, 2].map((tries) => retryWait(refused, tries, 0))).toEqual([0, 0, undefined]);
    expect([0, 1].map((tries) => retryWait(refused, tries, 1))).toEqual([100, 200]);
  });

  it.each(['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET'])('follows a connection that broke with %s', (code) => {
    expect(retryWait(brokenConnection(Object.assign(new Error(), { code })), 0)).toBeDefined();
  });

  it.each([502, 503, 504])('follows a proxy’s page with %i', (status) => {
    expect(retryWait(notGraphQL(status), 0)).toBeDefined();
  });

  it('is at least as long as the subgraph says, and none when that is long', () => {
    expect(retryWait(notGraphQL(503, '1'), 0, 0)).toBe(1_000);
    expect(retryWait(notGraphQL(503, '2'), 0, 0)).toBeUndefined();
    expect(retryWait(notGraphQL(503, new Date(Date.now() + 60_000).toUTCString()), 0, 0)).toBeUndefined();
    expect(retryWait(notGraphQL(503, new Date(0).toUTCString()), 0, 0)).toBe(0);
    expect(retryWait(notGraphQL(503, 'soon'), 0, 0)).toBe(0);
  });

  it('is none after anything else', () => {
    expect(retryWait(notGraphQL(500), 0)).toBeUndefined();
    expect(retryWait(notGraphQL(200), 0)).toBeUndefined();
    expect(retryWait(brokenConnection(new Error('unknown')), 0)).toBeUndefined();
  });
});
