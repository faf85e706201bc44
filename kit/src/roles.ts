import { createHmac } from 'node:crypto';

/** The database roles of one subgraph. `login` connects and takes on one of the others for each transaction. */
export interface Roles {
  readonly login: string;
  /** Owns the tables; used by migrations only. */
  readonly migrate: string;
  /** Serves requests and event handlers, under row-level security. */
  readonly runtime: string;
  /** Relay, inbox and jobs that work across tenants. */
  readonly system: string;
}

/** The password of a login role: derived, so that nobody has to store it and every start finds the same. */
export const loginPassword = (role: string, secret: string): string =>
  createHmac('sha256', secret).update(role).digest('base64url');

/** The role names of a subgraph: `robots` → `valueverse_robots`, `valueverse_robots_runtime`, … */
export function rolesOf(name: string): Roles {
  const login = `valueverse_${name.replaceAll('-', '_')}`;
  return { login, migrate: `${login}_migrate`, runtime: `${login}_runtime`, system: `${login}_system` };
}
