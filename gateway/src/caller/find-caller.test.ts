import { createLocalJWKSet, exportJWK, generateKeyPair, type JWTPayload, SignJWT, UnsecuredJWT } from 'jose';
import { describe, expect, it } from 'vitest';
import { callerFinder, findAnyone } from './find-caller.js';

const ISSUER = 'https://issuer.test';
const mine = await generateKeyPair('ES256');
const theirs = await generateKeyPair('ES256');
const jwk = { ...(await exportJWK(mine.publicKey)), alg: 'ES256' };
const findCaller = callerFinder({
  keys: new Map([[ISSUER, createLocalJWKSet({ keys: [jwk] })]]),
  audience: 'valueverse',
});

const now = () => Math.floor(Date.now() / 1_000);
const sound = (): JWTPayload => ({ iss: ISSUER, aud: 'valueverse', sub: 'u1', tenant: 'north', exp: now() + 60 });
const signed = (claims: JWTPayload = {}, key = mine.privateKey) =>
  new SignJWT({ ...sound(), ...claims }).setProtectedHeader({ alg: 'ES256' }).sign(key);
const find = (authorization: unknown, purposeOfUse?: string) =>
  findCaller({ authorization, purposeOfUse, correlationId: 'c1' });

describe('A token', () => {
  it('says who calls', async () => {
    const token = await signed({ roles: ['viewer', 'wizard'], scope: 'a b', kind: 'AGENT', exp: 4_000_000_000 });
    expect(await find(`Bearer ${token}`, 'TREAT')).toEqual({
      caller: {
        kind: 'AGENT',
        id: 'u1',
        tenant: 'north',
        roles: ['viewer'],
        scopes: ['a', 'b'],
        purposeOfUse: 'TREAT',
        correlationId: 'c1',
      },
      expiresAt: 4_000_000_005,
      token: { issuer: ISSUER, subject: 'u1' },
    });
    const { token: named } = await find(`Bearer ${await signed({ sid: 's1', iat: 1_700_000_000 })}`);
    expect(named).toEqual({ issuer: ISSUER, subject: 'u1', sid: 's1', issuedAt: 1_700_000_000 });
  });

  it('makes a human of nobody in particular, and of no tenant unless it names one', async () => {
    const { caller } = await find(`Bearer ${await signed({ tenant: ['north'], kind: 'ANONYMOUS' })}`);
    expect(caller).toMatchObject({ kind: 'HUMAN', tenant: '', roles: [], scopes: [] });
  });

  it('may be behind by a few seconds', async () => {
    await expect(find(`Bearer ${await signed({ exp: now() - 3 })}`)).resolves.toBeDefined();
  });

  it.each([
    { what: 'is no bearer token', token: async () => 'Basic abc', says: 'is not "Bearer <token>"' },
    { what: 'is no token', token: async () => 'Bearer abc', says: 'does not hold' },
    { what: 'has expired', token: async () => `Bearer ${await signed({ exp: now() - 60 })}`, says: 'has expired' },
    {
      what: 'never expires',
      token: async () => `Bearer ${await signed({ exp: undefined })}`,
      says: '"exp" does not hold',
    },
    {
      what: 'says that somebody has left',
      token: async () => `Bearer ${await signed({ events: {} })}`,
      says: 'The token is no access token',
    },
    {
      what: 'begins later',
      token: async () => `Bearer ${await signed({ nbf: now() + 60 })}`,
      says: '"nbf" does not hold',
    },
    {
      what: 'is for someone else',
      token: async () => `Bearer ${await signed({ aud: 'x' })}`,
      says: '"aud" does not hold',
    },
    {
      what: 'is nobody’s',
      token: async () => `Bearer ${await signed({ sub: undefined })}`,
      says: '"sub" does not hold',
    },
    {
      what: 'comes from elsewhere',
      token: async () => `Bearer ${await signed({ iss: 'x' })}`,
      says: 'not trusted here',
    },
    {
      what: 'was signed by another',
      token: async () => `Bearer ${await signed({}, theirs.privateKey)}`,
      says: 'does not hold',
    },
    { what: 'is not signed', token: async () => `Bearer ${new UnsecuredJWT(sound()).encode()}`, says: 'does not hold' },
    { what: 'is signed with the public key', token: confused, says: 'does not hold' },
  ])('that $what is refused, saying what to do', async ({ token, says }) => {
    const refused = find(await token());
    await expect(refused).rejects.toMatchObject({ extensions: { code: 'UNAUTHENTICATED', http: { status: 401 } } });
    await expect(refused).rejects.toThrow(says);
    await expect(refused).rejects.toThrow('npm run -s token -- --role viewer');
  });

  it('holds no more when it was called back', async () => {
    const keys = new Map([[ISSUER, createLocalJWKSet({ keys: [jwk] })]]);
    const strict = callerFinder({ keys, audience: 'valueverse', isRevoked: ({ sid }) => sid === 's1' });
    const asked = async (sid: string) =>
      strict({ authorization: `Bearer ${await signed({ sid })}`, correlationId: 'c1' });
    await expect(asked('s1')).rejects.toThrow('called back');
    await expect(asked('s2')).resolves.toBeDefined();
  });

  it('cannot be checked while the keys of its issuer do not answer', async () => {
    const keys = new Map([[ISSUER, () => Promise.reject(new TypeError('fetch failed'))]]);
    const down = callerFinder({ keys, audience: 'valueverse' });
    const authorization = `Bearer ${await signed()}`;
    await expect(down({ authorization, correlationId: 'c1' })).rejects.toThrow("its issuer's keys do not answer");
  });
});

/** RS/ES → HS confusion: the public key used as a shared secret. */
async function confused(): Promise<string> {
  const secret = new TextEncoder().encode(JSON.stringify(jwk));
  return `Bearer ${await new SignJWT(sound()).setProtectedHeader({ alg: 'HS256' }).sign(secret)}`;
}

describe('No token', () => {
  it('is an anonymous caller of no tenant', async () => {
    expect((await find(undefined)).caller).toMatchObject({ kind: 'ANONYMOUS', tenant: '', roles: [] });
  });

  it('is asked for by nobody over third-party subgraphs', async () => {
    expect((await findAnyone({ authorization: 'Bearer x', correlationId: 'c1' })).caller.kind).toBe('ANONYMOUS');
  });
});

describe('A purpose of use', () => {
  it('must be a code', async () => {
    await expect(find(undefined, 'because I can')).rejects.toThrow('such as TREAT');
  });
});
