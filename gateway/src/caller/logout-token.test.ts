import { exportJWK, generateKeyPair, createLocalJWKSet, type JWTPayload, type JWTVerifyGetKey, SignJWT } from 'jose';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { LogoutRefused, logoutReader } from './logout-token.js';

const ISSUER = 'https://idp';
const EVENT = 'http://schemas.openid.net/event/backchannel-logout';
const now = () => Math.floor(Date.now() / 1_000);
let pair: Awaited<ReturnType<typeof generateKeyPair>>;
let read: ReturnType<typeof logoutReader>;

beforeAll(async () => {
  pair = await generateKeyPair('ES256');
  const keys = createLocalJWKSet({ keys: [{ ...(await exportJWK(pair.publicKey)), alg: 'ES256' }] });
  const down = async () => {
    throw new Error('connect ECONNREFUSED');
  };
  const known = new Map<string, JWTVerifyGetKey>([
    [ISSUER, keys],
    ['https://down', down],
  ]);
  read = logoutReader({ keys: known, audience: ['client', 'valueverse'] });
});
afterEach(() => void vi.useRealTimers());

let ids = 0;
const signed = (claims: JWTPayload = {}, header: object = {}) =>
  new SignJWT({
    iss: ISSUER,
    aud: 'client',
    sub: 'u1',
    iat: now(),
    exp: now() + 60,
    jti: `j${ids++}`,
    events: { [EVENT]: {} },
    ...claims,
  })
    .setProtectedHeader({ alg: 'ES256', typ: 'logout+jwt', ...header })
    .sign(pair.privateKey);

describe('A logout token', () => {
  it('says who has left, when, and from where', async () => {
    const at = now();
    expect(await read(await signed({ iat: at }))).toEqual({ issuer: ISSUER, subject: 'u1', sid: undefined, at });
    expect(await read(await signed({ sid: 's1', iat: at }))).toMatchObject({ subject: 'u1', sid: 's1' });
    expect(await read(await signed({ sub: undefined, sid: 's1' }))).toMatchObject({ subject: undefined, sid: 's1' });
  });

  it.each([
    { what: 'without a type, as older issuers send it', header: { typ: undefined } },
    { what: 'of the plain type', header: { typ: 'JWT' } },
    { what: 'of the full type', header: { typ: 'application/logout+jwt' } },
    { what: 'without an end of its own', claims: { exp: undefined } },
    { what: 'for several', claims: { aud: ['someone', 'valueverse'] } },
  ])('holds $what', async ({ claims, header }) => {
    expect(await read(await signed(claims as JWTPayload, header))).toMatchObject({ subject: 'u1' });
  });

  it.each([
    {
      what: 'of another type',
      header: { typ: 'at+jwt' },
      says: 'The header "typ" must be "logout+jwt", got "at+jwt".',
    },
    { what: 'of an unknown issuer', claims: { iss: 'https://evil' }, says: 'names no issuer that is trusted here' },
    { what: 'for somebody else', claims: { aud: 'someone' }, says: 'The claim "aud" does not hold.' },
    { what: 'without a time', claims: { iat: undefined }, says: 'The claim "iat" does not hold.' },
    { what: 'of yesterday', claims: { iat: now() - 86_400, exp: undefined }, says: 'The logout token is too old.' },
    { what: 'of tomorrow', claims: { iat: now() + 86_400, exp: undefined }, says: 'The claim "iat" does not hold.' },
    { what: 'that has ended', claims: { exp: now() - 60 }, says: 'The logout token is too old.' },
    { what: 'without an id', claims: { jti: undefined }, says: 'The claim "jti" does not hold.' },
    { what: 'with an empty id', claims: { jti: '' }, says: 'The claim "jti" must be a text.' },
    { what: 'without the event', claims: { events: {} }, says: `The claim "events" must hold "${EVENT}".` },
    { what: 'with an event that is none', claims: { events: { [EVENT]: true } }, says: 'The claim "events" must hold' },
    { what: 'with events in a list', claims: { events: [EVENT] }, says: 'The claim "events" must hold' },
    { what: 'with a nonce', claims: { nonce: 'n' }, says: 'must not have a claim "nonce"' },
    { what: 'of nobody', claims: { sub: undefined }, says: 'A claim "sub" or "sid" is missing.' },
    { what: 'of a session that is no text', claims: { sid: 7 }, says: 'The claim "sid" must be a text.' },
  ])('$what is refused', async ({ claims, header, says }) => {
    const refused = read(await signed(claims as JWTPayload, header));
    await expect(refused).rejects.toThrow(LogoutRefused);
    await expect(refused).rejects.toThrow(says);
  });

  it('that is not signed by its issuer, or by nobody, is refused', async () => {
    const [head, payload] = (await signed()).split('.');
    const none = Buffer.from('{"alg":"none"}').toString('base64url');
    for (const text of [`${head}.${payload}.AAAA`, `${none}.${payload}.`, 'no token']) {
      await expect(read(text)).rejects.toThrow('The logout token does not hold.');
    }
  });

  it('is to be sent again while its issuer’s keys do not answer', async () => {
    await expect(read(await signed({ iss: 'https://down' }))).rejects.toMatchObject({ status: 503 });
  });

  it('holds once', async () => {
    const token = await signed();
    await read(token);
    await expect(read(token)).rejects.toThrow('used already');
    vi.useFakeTimers({ now: Date.now() + 600_000 });
    await expect(read(token)).rejects.toThrow('too old');
  });
});
