import type { FastifyInstance } from 'fastify';
import type { ReadinessCheck } from './readiness.js';

interface Health {
  readonly readiness: ReadinessCheck;
  /** Which supergraph is in service. */
  readonly supergraph: () => string;
}

/** `/health/live`: the process runs. `/health/ready`: it can answer, and over which supergraph; else 503 and whom it waits for. */
export function healthRoutes(app: FastifyInstance, { readiness, supergraph }: Health): void {
  app.get('/health/live', async () => ({ status: 'live' }));
  app.get('/health/ready', async (_, reply) => {
    const now = await readiness.now();
    return reply.code(now.status === 'ready' ? 200 : 503).send({ ...now, supergraph: supergraph() });
  });
}
