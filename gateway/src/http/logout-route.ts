import type { FastifyInstance } from 'fastify';
import { LogoutRefused } from '../caller/logout-token.js';
import type { Logout, Revocations } from '../caller/revocations.js';

/** Where issuers say that somebody has logged out. */
const PATH = '/auth/backchannel-logout';
const LARGEST_BODY = 64 << 10;

interface Parts {
  readonly readLogout: (token: string) => Promise<Logout>;
  readonly revocations: Revocations;
}

/** OpenID Connect Back-Channel Logout 1.0: what was live for who has logged out ends at once, and their tokens hold no more. */
export function logoutRoute(app: FastifyInstance, { readLogout, revocations }: Parts): void {
  app.post(PATH, { bodyLimit: LARGEST_BODY }, async (request, reply) => {
    void reply.header('cache-control', 'no-store');
    try {
      revocations.revoke(await readLogout(tokenFrom(request.headers['content-type'], request.body)));
      return reply.code(200).send();
    } catch (error) {
      if (!(error instanceof LogoutRefused)) throw error;
      return reply.code(error.status).send({ error: 'invalid_request', error_description: error.message });
    }
  });
}

function tokenFrom(contentType: string | undefined, body: unknown): string {
  if (!/^application\/x-www-form-urlencoded\b/i.test(contentType ?? '') || typeof body !== 'string') {
    throw new LogoutRefused('Expected content-type application/x-www-form-urlencoded.');
  }
  const [token, ...others] = new URLSearchParams(body).getAll('logout_token');
  if (token && others.length === 0) return token;
  throw new LogoutRefused('Expected one field "logout_token".');
}
