import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type CryptoKey, exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';

const ISSUER = 'https://issuer.test';
const AUDIENCE = 'valueverse';

/** An issuer of tokens whose public key lies in a file. */
export class ToyIssuer {
  private constructor(
    private readonly key: CryptoKey,
    private readonly folder: string,
    /** As `AUTH_ISSUERS` names it. */
    readonly setting: string,
  ) {}

  static async make(): Promise<ToyIssuer> {
    const { publicKey, privateKey } = await generateKeyPair('ES256');
    const folder = await mkdtemp(join(tmpdir(), 'issuer-'));
    const file = join(folder, 'jwks.json');
    await writeFile(file, JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), alg: 'ES256' }] }));
    return new ToyIssuer(privateKey, folder, `${ISSUER}=${pathToFileURL(file).href}`);
  }

  /** A sound token, save for what `claims` say. `exp` is in seconds from now. */
  async token(claims: JWTPayload = {}): Promise<string> {
    const now = Math.floor(Date.now() / 1_000);
    const sound = {
      iss: ISSUER,
      aud: AUDIENCE,
      sub: 'u1',
      tenant: 'north',
      roles: ['viewer'],
      scope: 'read write',
      iat: now,
    };
    const exp = now + (claims.exp ?? 60);
    return new SignJWT({ ...sound, ...claims, exp }).setProtectedHeader({ alg: 'ES256' }).sign(this.key);
  }

  /** A sound word on a logout of `u1`, save for what `claims` say: those that are undefined are left out. */
  async logoutToken(claims: JWTPayload = {}, typ = 'logout+jwt'): Promise<string> {
    const iat = Math.floor(Date.now() / 1_000);
    const events = { 'http://schemas.openid.net/event/backchannel-logout': {} };
    const sound = { iss: ISSUER, aud: AUDIENCE, sub: 'u1', iat, exp: iat + 60, jti: randomUUID(), events };
    return new SignJWT({ ...sound, ...claims }).setProtectedHeader({ alg: 'ES256', typ }).sign(this.key);
  }

  async remove(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }
}
