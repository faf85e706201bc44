import { CLAIMS, type Claim, type ClaimsOf } from '../caller/claims.js';
import { expected, list } from './environment.js';

const SHAPE = `a list like robots=tenant roles, Subscription.missionUpdated=tenant (claims are ${CLAIMS.join(', ')})`;

/** Reads `IDENTITY_CLAIMS`. Throws `StartRefused` where it cannot be meant: what it says decides who shares with whom. */
export function claimsFrom(text: string): ClaimsOf {
  const entries = list(text).map((item) => {
    const [, name, rest] = /^([\w.-]+)=(.*)$/.exec(item) ?? [];
    const claims = (rest ?? '').split(/\s+/).filter(Boolean);
    if (name === undefined || !claims.every(isClaim)) throw expected('IDENTITY_CLAIMS', SHAPE, text);
    return [name, claims] as const;
  });
  return Object.freeze(Object.fromEntries(entries));
}

const isClaim = (claim: string): claim is Claim => CLAIMS.includes(claim as Claim);
