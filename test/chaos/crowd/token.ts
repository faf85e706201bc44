import { createPrivateKey, sign } from 'node:crypto';

export const ISSUER = 'https://issuer.chaos.test';

/** What a token says. */
export interface Claims {
  readonly sub: string;
  readonly tenant: string;
  /** Seconds from now. */
  readonly lasts: number;
}

const base64 = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** Signs tokens with a P-256 key. */
export function signer(privateKey: string): (claims: Claims) => string {
  const key = createPrivateKey(privateKey);
  return ({ sub, tenant, lasts }) => {
    const exp = Math.floor(Date.now() / 1_000) + lasts;
    const payload = { iss: ISSUER, aud: 'valueverse', sub, tenant, roles: ['operator'], scope: 'read', exp };
    const text = `${base64({ alg: 'ES256', typ: 'JWT' })}.${base64(payload)}`;
    return `${text}.${sign('sha256', Buffer.from(text), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url')}`;
  };
}
