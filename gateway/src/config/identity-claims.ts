import { CLAIMS, type Claim, type ClaimsOf } from '../caller/claims.js';
import { expected } from './environment.js';

/** Reads `IDENTITY_CLAIMS`. Throws `StartRefused` where it cannot be meant: what it says decides who shares with whom. */
export function claimsFrom(json: string): ClaimsOf {
  const what = 'a JSON object such as {"robots":["tenant","roles"]}';
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    throw expected('IDENTITY_CLAIMS', what, json);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw expected('IDENTITY_CLAIMS', what, json);
  for (const [name, claims] of Object.entries(value)) {
    const all = Array.isArray(claims) && claims.every((claim) => CLAIMS.includes(claim as Claim));
    if (!all) throw expected('IDENTITY_CLAIMS', `for ${name} a list of ${CLAIMS.join(', ')}`, JSON.stringify(claims));
  }
  return Object.freeze(value) as ClaimsOf;
}
