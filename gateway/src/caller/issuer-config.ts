import { StartRefused } from '../start-refused.js';

/** One issuer of tokens, and where its public keys are. */
export interface IssuerConfig {
  readonly issuer: string;
  readonly jwks: URL;
}

/** Reads `AUTH_ISSUERS`: `issuer=jwksUri,…`. In production keys come over https only: a file or a plain connection could be swapped. */
export function issuersFrom(text: string | undefined, production: boolean): IssuerConfig[] {
  const entries = (text ?? '').split(',').flatMap((entry) => entry.trim() || []);
  return entries.map((entry) => {
    const [, issuer, uri] = /^(.+?)=((?:https?|file):.+)$/.exec(entry) ?? [];
    if (!issuer || !uri || !URL.canParse(uri)) {
      throw new StartRefused(
        `AUTH_ISSUERS must be a list like issuer=https://…/jwks.json, got ${JSON.stringify(entry)}`,
      );
    }
    if (production && !uri.startsWith('https:')) {
      throw new StartRefused(`AUTH_ISSUERS must name https addresses in production, got ${JSON.stringify(uri)}`);
    }
    return { issuer, jwks: new URL(uri) };
  });
}
