import { createPrivateKey, generateKeyPairSync, sign } from 'node:crypto';

/** The issuer of this bench, as its tokens name it. */
export const ISSUER = 'https://issuer.bench.test';

/** A key pair: what the gateway is to trust, and what signs. */
export function issuerKeys(): { readonly jwks: string; readonly privateKey: string } {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const jwk = { ...publicKey.export({ format: 'jwk' }), alg: 'ES256' };
  return {
    jwks: JSON.stringify({ keys: [jwk] }),
    privateKey: String(privateKey.export({ type: 'pkcs8', format: 'pem' })),
  };
}

const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** Signs a token for each client: all of one tenant and role are different people. */
export function tokenSigner(privateKey: string): (sub: string, tenant: string) => string {
  const key = createPrivateKey(privateKey);
  return (sub, tenant) => {
    const exp = Math.floor(Date.now() / 1_000) + 3_600;
    const claims = { iss: ISSUER, aud: 'valueverse', sub, tenant, roles: ['viewer'], scope: 'read', exp };
    const text = `${encoded({ alg: 'ES256', typ: 'JWT' })}.${encoded(claims)}`;
    return `${text}.${sign('sha256', Buffer.from(text), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url')}`;
  };
}
