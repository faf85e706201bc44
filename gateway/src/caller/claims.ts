import type { Caller } from '@valueverse/kit/caller';

/** What a caller's token and headers say that a subgraph may decide by. Of what kind the caller is, is always told. */
export const CLAIMS = ['sub', 'tenant', 'roles', 'scopes', 'purposeOfUse'] as const;
export type Claim = (typeof CLAIMS)[number];

/** The claims that a subgraph depends on, by its name; `Subscription.field` goes before it. What is not named depends on all. */
export type ClaimsOf = Readonly<Record<string, readonly Claim[]>>;

/** Stands for whom a subgraph is not told of. */
const SOMEONE = 'someone';

/**
 * The caller as far as is declared: what is not, is not sent either, so a declaration that is wrong shows nobody what is
 * another's. Callers who are equal then share what is made for one of them.
 */
export function projected(caller: Caller, claims: ReadonlySet<Claim> | undefined): Caller {
  if (!claims) return caller;
  const { kind, id, tenant, roles, scopes, purposeOfUse, correlationId } = caller;
  return {
    kind,
    id: claims.has('sub') || kind === 'ANONYMOUS' ? id : SOMEONE,
    tenant: claims.has('tenant') ? tenant : '',
    roles: claims.has('roles') ? roles : [],
    scopes: claims.has('scopes') ? scopes : [],
    ...(purposeOfUse !== undefined && claims.has('purposeOfUse') && { purposeOfUse }),
    correlationId,
  };
}

/** The claims that any of some names depends on; nothing where one depends on all. */
export function claimsOf(declared: ClaimsOf, names: readonly string[]): ReadonlySet<Claim> | undefined {
  const all = new Set<Claim>();
  for (const name of names) {
    const claims = Object.hasOwn(declared, name) ? declared[name] : undefined;
    if (!claims) return undefined;
    for (const claim of claims) all.add(claim);
  }
  return all;
}
