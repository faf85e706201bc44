import { safeError } from './safe-error.js';
import Fastify, { LogController, type FastifyInstance } from 'fastify';

/** The gateway has its own, smaller limit for clients. */
const BODY_LIMIT = 16 * 1024 * 1024;

/** The HTTP server of a subgraph. Requests are not logged: what goes wrong is, by the door that sees it. */
export const httpServer = (name: string, level: string): FastifyInstance =>
  Fastify({
    logger: { level, name, serializers: { err: safeError } },
    bodyLimit: BODY_LIMIT,
    logController: new LogController({ disableRequestLogging: true }),
    forceCloseConnections: true,
  });
