import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { dataPath } from '../checkout.js';
import { Complaint } from '../complaint.js';
import { writeOnce } from '../write-once.js';

/** Who the development tokens say they are from. `.invalid` never resolves: nobody can be taken for it. */
export const DEV_ISSUER = 'https://issuer.valueverse.invalid/dev';

/** The private key of this checkout's issuer, made at first use. There is no such issuer in production. */
export async function devIssuerKey(): Promise<JWK> {
  if (process.env['NODE_ENV'] === 'production') {
    throw new Complaint('The development issuer makes no tokens with NODE_ENV=production: use your identity provider.');
  }
  return JSON.parse(await writeOnce(dataPath('dev-issuer.jwk'), makeKey)) as JWK;
}

async function makeKey(): Promise<string> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  return JSON.stringify({ ...(await exportJWK(privateKey)), alg: 'ES256', use: 'sig', kid: 'dev' });
}

/** Publishes the public half. Returns the setting by which a gateway trusts it: `issuer=jwksUri`. */
export async function devIssuers(): Promise<string> {
  const { d: _, ...publicKey } = await devIssuerKey();
  const path = dataPath('dev-jwks.json');
  writeFileSync(path, JSON.stringify({ keys: [publicKey] }));
  return `${DEV_ISSUER}=${pathToFileURL(path).href}`;
}

/** Whom a gateway is to trust: the issuers of the environment, else this checkout's own. */
export const issuers = async (env: NodeJS.ProcessEnv = process.env): Promise<string> =>
  env['AUTH_ISSUERS'] || (await devIssuers());
