import { decodeJwt, errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import { ALGORITHMS, CLOCK_TOLERANCE_SECONDS, KEYS_DOWN } from './find-caller.js';
import type { Logout } from './revocations.js';

/** Whose word on logouts is taken, and to whom it must be addressed. */
export interface LogoutTrust {
  /** Public keys by issuer. */
  readonly keys: ReadonlyMap<string, JWTVerifyGetKey>;
  /** The names under which the issuers know us: client ids, as a rule. */
  readonly audience: readonly string[];
}

/** A logout token that does not hold. The message is for the issuer. */
export class LogoutRefused extends Error {
  constructor(
    message: string,
    readonly status: 400 | 503 = 400,
  ) {
    super(message);
  }
}

const EVENT = 'http://schemas.openid.net/event/backchannel-logout';
const LONGEST_AGE_SECONDS = 120;
const MOST_REMEMBERED = 10_000;

/**
 * Reads logout tokens by OpenID Connect Back-Channel Logout 1.0, each once only. A token that is too old is refused, so no id
 * need be remembered for longer than that; should there be too many, the oldest is forgotten: said twice, a logout does no harm.
 */
export function logoutReader(trust: LogoutTrust): (token: string) => Promise<Logout> {
  const seen = new Map<string, number>();
  return async (token) => {
    const { iss, sub, sid, iat, jti, events, ...rest } = await verified(token, trust);
    const event = isObject(events) ? events[EVENT] : undefined;
    if (!isObject(event)) throw new LogoutRefused(`The claim "events" must hold "${EVENT}".`);
    if ('nonce' in rest) throw new LogoutRefused('A logout token must not have a claim "nonce".');
    if (typeof jti !== 'string' || jti === '') throw new LogoutRefused('The claim "jti" must be a text.');
    const subject = textOf('sub', sub);
    const session = textOf('sid', sid);
    if (subject === undefined && session === undefined) throw new LogoutRefused('A claim "sub" or "sid" is missing.');
    remember(seen, `${iss}\n${jti}`);
    return { issuer: iss!, subject, sid: session, at: iat! };
  };
}

async function verified(token: string, { keys, audience }: LogoutTrust): Promise<JWTPayload> {
  try {
    const issuer = decodeJwt(token).iss ?? '';
    const key = keys.get(issuer);
    if (!key) throw new LogoutRefused('The claim "iss" names no issuer that is trusted here.');
    const { payload, protectedHeader } = await jwtVerify(token, key, {
      issuer,
      audience: [...audience],
      algorithms: ALGORITHMS,
      clockTolerance: CLOCK_TOLERANCE_SECONDS,
      maxTokenAge: LONGEST_AGE_SECONDS,
      requiredClaims: ['iat', 'jti', 'events'],
    });
    const { typ = 'JWT' } = protectedHeader;
    if (/^(application\/)?(logout\+)?jwt$/i.test(typ)) return payload;
    throw new LogoutRefused(`The header "typ" must be "logout+jwt", got ${JSON.stringify(typ)}.`);
  } catch (error) {
    if (error instanceof LogoutRefused) throw error;
    if (error instanceof errors.JWTExpired) throw new LogoutRefused('The logout token is too old.');
    if (error instanceof errors.JWTClaimValidationFailed) {
      throw new LogoutRefused(`The claim "${error.claim}" does not hold.`);
    }
    const unsound = error instanceof errors.JOSEError && !KEYS_DOWN.includes(error.code);
    if (unsound) throw new LogoutRefused('The logout token does not hold.');
    throw new LogoutRefused("The logout token cannot be checked: its issuer's keys do not answer.", 503);
  }
}

function remember(seen: Map<string, number>, id: string): void {
  const now = Math.floor(Date.now() / 1_000);
  for (const [old, until] of seen) {
    if (until >= now && seen.size < MOST_REMEMBERED) break;
    seen.delete(old);
  }
  if (seen.has(id)) throw new LogoutRefused('This logout token was used already (claim "jti").');
  seen.set(id, now + LONGEST_AGE_SECONDS + 2 * CLOCK_TOLERANCE_SECONDS);
}

function textOf(claim: string, value: unknown): string | undefined {
  if (value === undefined || (typeof value === 'string' && value !== '')) return value;
  throw new LogoutRefused(`The claim "${claim}" must be a text.`);
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
