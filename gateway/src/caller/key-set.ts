import { readFileSync } from 'node:fs';
import { createLocalJWKSet, createRemoteJWKSet, type JWTVerifyGetKey } from 'jose';
import { StartRefused } from '../start-refused.js';
import type { IssuerConfig } from './issuer-config.js';

/** The public keys of each issuer: a file is read once at the start, an address when a token names a key not seen yet. */
export const keySets = (issuers: readonly IssuerConfig[]): ReadonlyMap<string, JWTVerifyGetKey> =>
  new Map(issuers.map((issuer) => [issuer.issuer, keySet(issuer)]));

function keySet({ jwks }: IssuerConfig): JWTVerifyGetKey {
  if (jwks.protocol !== 'file:') return createRemoteJWKSet(jwks, { timeoutDuration: 5_000 });
  try {
    return createLocalJWKSet(JSON.parse(readFileSync(jwks, 'utf8')));
  } catch (error) {
    throw new StartRefused(
      `AUTH_ISSUERS names ${jwks.href}, which holds no JSON Web Key Set: ${(error as Error).message}`,
    );
  }
}
