import { readFileSync } from 'node:fs';
import { createLocalJWKSet, jwtVerify, type JSONWebKeySet } from 'jose';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { DEV_ISSUER, devIssuers, issuers } from './dev-issuer.js';
import { devToken } from './dev-token.js';

afterEach(() => vi.unstubAllEnvs());

describe('A development token', () => {
  it('is verified by what the issuer publishes', async () => {
    const [issuer, uri = ''] = (await devIssuers()).split('=');
    expect(issuer).toBe(DEV_ISSUER);
    const published = JSON.parse(readFileSync(new URL(uri), 'utf8')) as JSONWebKeySet;
    expect(published.keys[0]).not.toHaveProperty('d');

    const token = await devToken({ roles: ['operator'], tenant: 'acme', ttl: '1h' });
    const { payload } = await jwtVerify(token, createLocalJWKSet(published), {
      issuer: DEV_ISSUER,
      audience: 'valueverse',
    });
    expect(payload).toMatchObject({ sub: 'dev-operator', tenant: 'acme', roles: ['operator'], scope: '' });
    expect(payload.exp! - payload.iat!).toBe(3600);
  });

  it('is trusted unless the environment names other issuers, also in production', async () => {
    expect(await issuers({})).toBe(await devIssuers());
    vi.stubEnv('NODE_ENV', 'production');
    expect(await issuers({ AUTH_ISSUERS: 'https://idp=https://idp/jwks' })).toBe('https://idp=https://idp/jwks');
  });

  it('says how long it may hold', async () => {
    await expect(devToken({ roles: ['viewer'], ttl: 'ever' })).rejects.toThrow(
      'Expected --ttl such as 30m, 12h or 7d, got "ever".',
    );
  });

  it('is not made in production', async () => {
    vi.stubEnv('NODE_ENV', 'production');
    await expect(devToken({ roles: ['admin'] })).rejects.toThrow('makes no tokens with NODE_ENV=production');
  });
});
