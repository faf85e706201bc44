import { createServer } from 'node:http';
import cors from '@fastify/cors';
import fastify, { type FastifyError, type FastifyInstance, LogController } from 'fastify';
import type { Config } from '../config.js';
import { correlationId } from '../caller/correlation-id.js';
import { SURPRISE } from '../error/subgraph-error.js';
import type { HttpDoor } from './graphql-door.js';
import { hotDoor } from './hot-door.js';
import { originsOf } from './origins.js';

const LARGEST_BODY = 1 << 20;
/** A request must have arrived whole by then: nobody holds a connection by trickling bytes. */
const REQUEST_TIMEOUT_MS = 30_000;

/** An idle connection is kept this long: longer than load balancers do, so that they never send into a closing one. */
const KEEP_ALIVE_MS = 72_000;

/** The HTTP server without its routes, and with a door for requests in GraphQL. Logs no request: the hot path stays silent. */
export async function httpServer(config: Config, door: () => HttpDoor | undefined): Promise<FastifyInstance> {
  const app: FastifyInstance = fastify({
    serverFactory: (handler) => {
      const hot = hotDoor(door, { largestBody: LARGEST_BODY, keepAlive: () => server.listening });
      const server = createServer((request, response) => hot(request, response) || handler(request, response));
      server.requestTimeout = REQUEST_TIMEOUT_MS;
      server.keepAliveTimeout = KEEP_ALIVE_MS;
      return server;
    },
    logger: { level: config.logLevel },
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: LARGEST_BODY,
    genReqId: ({ headers }) => correlationId(headers['x-correlation-id']),
  });
  await app.register(cors, {
    origin: [...originsOf(config)],
    credentials: false,
    methods: ['GET', 'POST'],
    exposedHeaders: ['x-correlation-id'],
    maxAge: 600,
  });
  app.addHook('onSend', async (request, reply) => {
    void reply.header('x-correlation-id', request.id);
    if (reply.statusCode === 401) void reply.header('www-authenticate', 'Bearer');
    // a connection kept alive past the last answer would keep a stopping gateway from ending
    if (!app.server.listening) void reply.header('connection', 'close');
  });
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500) request.log.error({ err: error }, 'surprise');
    return reply.code(status).send(complaint(status, error.message));
  });
  app.setNotFoundHandler((_, reply) =>
    reply.code(404).send(complaint(404, 'Nothing is here; GraphQL is at /graphql.')),
  );
  return app;
}

/** Requests that never become GraphQL, malformed JSON say, are answered in its shape all the same. */
const complaint = (status: number, message: string) => ({
  errors: [
    status < 500
      ? { message, extensions: { code: 'BAD_REQUEST' } }
      : { message: SURPRISE.message, extensions: { code: SURPRISE.code } },
  ],
});
