import Fastify, { LogController, type FastifyInstance } from 'fastify';

/** The HTTP server of a subgraph. Requests are not logged: what goes wrong is, by the door that sees it. */
export const httpServer = (name: string, level: string): FastifyInstance =>
  Fastify({
    logger: { level, name },
    logController: new LogController({ disableRequestLogging: true }),
    forceCloseConnections: true,
  });
