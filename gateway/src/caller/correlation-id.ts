import { randomUUID } from 'node:crypto';

/** The client's `x-correlation-id` when it is safe to log and to forward, else a new one. */
export const correlationId = (offered: unknown): string =>
  typeof offered === 'string' && /^[\w.:-]{1,64}$/.test(offered) ? offered : randomUUID();
