import { jwtVerify, SignJWT } from 'jose';

/** Every role a token may carry; a role nobody knows is ignored. */
export const ROLES = [
  'admin',
  'executive',
  'value-engineer',
  'operator',
  'clinician',
  'privacy-officer',
  'auditor',
  'viewer',
] as const;
export type Role = (typeof ROLES)[number];

export type ActorKind = 'HUMAN' | 'SERVICE' | 'AGENT' | 'ANONYMOUS';

/** Who asks. The gateway proves it to a subgraph with a signed token; nothing else in a request may claim it. */
export interface Caller {
  readonly kind: ActorKind;
  /** The token's `sub`; `anonymous` without a token. */
  readonly id: string;
  /** The tenant whose rows may be seen. Empty for an anonymous caller, who therefore sees no row. */
  readonly tenant: string;
  readonly roles: readonly Role[];
  /** OAuth scopes, as the token's `scope` claim lists them. */
  readonly scopes: readonly string[];
  /** A v3 ActReason code such as TREAT, from the header `x-purpose-of-use`. */
  readonly purposeOfUse?: string;
  /** Ties together every hop that one request or message causes. */
  readonly correlationId: string;
}

export const anonymous = (correlationId: string): Caller => ({
  kind: 'ANONYMOUS',
  id: 'anonymous',
  tenant: '',
  roles: [],
  scopes: [],
  correlationId,
});

/** A part of the system acting for a tenant: an event handler, a job, the MQTT ingest. */
export const service = (id: string, tenant: string, correlationId: string): Caller => ({
  kind: 'SERVICE',
  id,
  tenant,
  roles: [],
  scopes: [],
  correlationId,
});

export const hasRole = (caller: Caller, ...roles: Role[]): boolean => roles.some((role) => caller.roles.includes(role));

export const knownRoles = (claimed: unknown): Role[] =>
  Array.isArray(claimed) ? ROLES.filter((role) => claimed.includes(role)) : [];

const ISSUER = 'valueverse';
const AUDIENCE = 'valueverse/subgraph';
/** Long enough for a slow request to reach its last subgraph, short enough that a stolen token is soon worthless. */
const LIFETIME = '30s';

const keyOf = (secret: string) => new TextEncoder().encode(secret);

/** The caller as a signed token (HS256, 30 s) that only a holder of the internal secret can make. */
export const signCaller = ({ id, ...rest }: Caller, secret: string): Promise<string> =>
  new SignJWT({ ...rest })
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuer(ISSUER)
    .setAudience(AUDIENCE)
    .setSubject(id)
    .setIssuedAt()
    .setExpirationTime(LIFETIME)
    .sign(keyOf(secret));

/** Reads a token made by `signCaller`. Throws when the signature, the audience or the time does not hold. */
export async function verifyCaller(token: string, secret: string): Promise<Caller> {
  const { payload } = await jwtVerify(token, keyOf(secret), {
    issuer: ISSUER,
    audience: AUDIENCE,
    algorithms: ['HS256'],
  });
  const { sub, kind, tenant, roles, scopes, purposeOfUse, correlationId } = payload;
  return {
    kind: kind as ActorKind,
    id: sub ?? 'anonymous',
    tenant: String(tenant ?? ''),
    roles: knownRoles(roles),
    scopes: Array.isArray(scopes) ? scopes.map(String) : [],
    ...(typeof purposeOfUse === 'string' && { purposeOfUse }),
    correlationId: String(correlationId ?? ''),
  };
}
