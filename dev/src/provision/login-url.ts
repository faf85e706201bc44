import { loginPassword } from '@valueverse/kit/roles';
import { Complaint } from '../complaint.js';

/** A server, and the role that may make databases and roles on it. */
export interface Admin {
  readonly url: URL;
  /** What the passwords of the login roles are derived from: nobody has to store them, and every start finds the same. */
  readonly passwordSecret: string;
}

/** Reads DATABASE_URL. A server that takes its admin without a password needs DATABASE_PASSWORD_SECRET as well. */
export function adminOf(text: string, secret = process.env['DATABASE_PASSWORD_SECRET']): Admin {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url?.hostname || !/^postgres(ql)?:$/.test(url.protocol)) {
    throw new Complaint('DATABASE_URL must look like postgres://admin:password@host:5432/postgres.');
  }
  const passwordSecret = secret || decodeURIComponent(url.password);
  if (passwordSecret) return { url, passwordSecret };
  throw new Complaint('DATABASE_URL has no password: set DATABASE_PASSWORD_SECRET, which role passwords come from.');
}

export const passwordOf = (role: string, { passwordSecret }: Admin): string => loginPassword(role, passwordSecret);

/** How a login role connects to a database of the admin's server. */
export function loginUrl(admin: Admin, role: string, database: string): string {
  const url = new URL(admin.url);
  url.username = role;
  url.password = passwordOf(role, admin);
  url.pathname = `/${database}`;
  return url.href;
}

/** `host:port`, for messages: a URL would show the password. */
export const placeOf = ({ url }: Admin): string => `${url.hostname}:${url.port || 5432}`;
