import { ROLES, type Role } from '@valueverse/kit/caller';
import { importJWK, SignJWT } from 'jose';
import { Complaint } from '../complaint.js';
import { DEV_ISSUER, devIssuerKey } from './dev-issuer.js';

/** Who a development token is for. */
export interface TokenClaims {
  readonly roles: readonly Role[];
  readonly tenant?: string | undefined;
  readonly sub?: string | undefined;
  /** OAuth scopes, separated by spaces. */
  readonly scope?: string | undefined;
  /** How long it holds, such as 30m or 12h. */
  readonly ttl?: string | undefined;
}

/** A signed token as an identity provider would issue it, for development and tests. */
export async function devToken({
  roles,
  tenant = 'meridian',
  sub,
  scope = '',
  ttl = '12h',
}: TokenClaims): Promise<string> {
  const key = await devIssuerKey();
  return new SignJWT({ tenant, roles, scope })
    .setProtectedHeader({ alg: 'ES256', kid: 'dev' })
    .setSubject(sub ?? `dev-${roles.join('-')}`)
    .setIssuer(DEV_ISSUER)
    .setAudience('valueverse')
    .setIssuedAt()
    .setExpirationTime(validTtl(ttl))
    .sign(await importJWK(key));
}

function validTtl(ttl: string): string {
  if (/^\d+[smhd]$/.test(ttl)) return ttl;
  throw new Complaint(`Expected --ttl such as 30m, 12h or 7d, got "${ttl}".`);
}

/** The roles of a comma-separated list. An unknown one is refused here, though a gateway would only ignore it. */
export function rolesFrom(list: string): Role[] {
  return list.split(',').map((name) => {
    const role = ROLES.find((known) => known === name.trim());
    if (role) return role;
    throw new Complaint(`Expected --role to be one or more of ${ROLES.join(', ')}; got "${name.trim()}".`);
  });
}
