import { anonymous, knownRoles, type ActorKind, type Caller } from '@valueverse/kit/caller';
import { GraphQLError } from 'graphql';
import { decodeJwt, errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import { problem } from '../error/problem.js';
import type { Token } from './token.js';

/** What a request says about its caller; every transport fills this in from where it carries it. */
export interface Credentials {
  readonly authorization?: unknown;
  readonly purposeOfUse?: unknown;
  readonly correlationId: string;
}

/** A caller, and the second (since 1970) from which the token behind it no longer holds. */
export interface FoundCaller {
  readonly caller: Caller;
  readonly expiresAt?: number | undefined;
  /** What can be called back; absent for who came without a token. */
  readonly token?: Token | undefined;
}

/** Whose tokens hold here. */
export interface Trust {
  /** Public keys by issuer. */
  readonly keys: ReadonlyMap<string, JWTVerifyGetKey>;
  readonly audience: string;
  /** Whether a token that holds by itself was called back. */
  readonly isRevoked?: ((token: Token) => boolean) | undefined;
}

/** Finds out who calls. Throws the refusal when what the request says does not hold. */
export type FindCaller = (credentials: Credentials) => Promise<FoundCaller>;

/** No symmetric algorithm and no `none`: whoever verifies must not be able to sign. */
export const ALGORITHMS = ['ES256', 'RS256', 'PS256', 'EdDSA'];
export const CLOCK_TOLERANCE_SECONDS = 5;
/** Codes of jose when the issuer's address gives no key set. */
export const KEYS_DOWN: readonly string[] = ['ERR_JWKS_TIMEOUT', 'ERR_JWKS_INVALID', 'ERR_JOSE_GENERIC'];

/** Over third-party subgraphs nobody is asked who they are. */
export const findAnyone: FindCaller = async ({ correlationId }) => ({ caller: anonymous(correlationId) });

/** Verifies bearer tokens. No token is an anonymous caller; one that does not hold is refused, never taken for none. */
export function callerFinder(trust: Trust): FindCaller {
  return async ({ authorization, purposeOfUse, correlationId }) => {
    const purpose = purposeFrom(purposeOfUse);
    if (authorization === undefined) return { caller: { ...anonymous(correlationId), ...purpose } };
    const payload = await verified(tokenFrom(authorization), trust);
    const token = tokenOf(payload);
    if (trust.isRevoked?.(token)) refuse('The token was called back: its owner has logged out');
    return {
      token,
      caller: { ...callerFrom(payload), ...purpose, correlationId },
      expiresAt: payload.exp! + CLOCK_TOLERANCE_SECONDS,
    };
  };
}

function purposeFrom(offered: unknown): { purposeOfUse?: string } {
  if (offered === undefined) return {};
  if (typeof offered === 'string' && /^[A-Z][A-Z0-9_-]{0,31}$/.test(offered)) return { purposeOfUse: offered };
  throw problem('BAD_USER_INPUT', 'x-purpose-of-use must be a v3 ActReason code such as TREAT.');
}

function tokenFrom(authorization: unknown): string {
  const token = typeof authorization === 'string' ? /^Bearer +(\S+)$/i.exec(authorization)?.[1] : undefined;
  return token ?? refuse('The authorization header is not "Bearer <token>"');
}

async function verified(token: string, { keys, audience }: Trust): Promise<JWTPayload> {
  try {
    const issuer = decodeJwt(token).iss ?? '';
    const key = keys.get(issuer) ?? refuse('The token comes from an issuer that is not trusted here');
    const requiredClaims = ['sub', 'exp'];
    const checks = {
      issuer,
      audience,
      algorithms: ALGORITHMS,
      clockTolerance: CLOCK_TOLERANCE_SECONDS,
      requiredClaims,
    };
    const { payload } = await jwtVerify(token, key, checks);
    // what an issuer says about somebody, a logout for one, signs nobody in
    return 'events' in payload ? refuse('The token is no access token') : payload;
  } catch (error) {
    if (error instanceof errors.JWTExpired) refuse('The token has expired');
    if (error instanceof errors.JWTClaimValidationFailed) refuse(`The token's claim "${error.claim}" does not hold`);
    if (error instanceof GraphQLError) throw error;
    if (error instanceof errors.JOSEError && !KEYS_DOWN.includes(error.code)) refuse('The token does not hold');
    return refuse("The token cannot be checked: its issuer's keys do not answer");
  }
}

function refuse(reason: string): never {
  throw problem('UNAUTHENTICATED', `${reason}. In development, get a token with: npm run -s token -- --role viewer`);
}

const tokenOf = ({ iss, sub, sid, iat }: JWTPayload): Token => ({
  issuer: String(iss),
  subject: String(sub),
  ...(typeof sid === 'string' && { sid }),
  issuedAt: iat,
});

const KINDS: readonly unknown[] = ['HUMAN', 'SERVICE', 'AGENT'] satisfies ActorKind[];

const callerFrom = ({ sub, tenant, roles, scope, kind }: JWTPayload): Omit<Caller, 'correlationId'> => ({
  kind: KINDS.includes(kind) ? (kind as ActorKind) : 'HUMAN',
  id: String(sub),
  tenant: typeof tenant === 'string' ? tenant : '',
  roles: knownRoles(roles),
  scopes: typeof scope === 'string' ? scope.split(' ').filter(Boolean) : [],
});
