import type { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { checkDepth } from '../admit/check-depth.js';
import type { RequestContext } from '../caller/request-context.js';
import type { Engine } from '../engine.js';
import { graphiqlPage } from './graphiql.js';

/** `/graphql` over HTTP: GraphiQL for a browser that navigates here in development, GraphQL for everyone else. */
export function graphqlRoute(app: FastifyInstance, apollo: ApolloServer<RequestContext>, engine: Engine): void {
  const { findCaller, openContext, introspection: graphiql } = engine;
  const answer = fastifyApolloHandler(apollo, {
    context: async (request: FastifyRequest, reply: FastifyReply) => {
      checkDepth(textOf(request));
      const { authorization, 'x-purpose-of-use': purposeOfUse, traceparent } = request.headers;
      const { caller } = await findCaller({ authorization, purposeOfUse, correlationId: request.id });
      return openContext(caller, { traceparent: traceParent(traceparent), signal: goneAway(reply) });
    },
  });
  app.route({
    url: '/graphql',
    method: ['GET', 'POST'],
    handler: async (request, reply) => {
      if (graphiql && request.method === 'GET' && request.headers.accept?.includes('text/html')) {
        return reply.type('text/html; charset=utf-8').send(await graphiqlPage());
      }
      void reply.header('cache-control', 'no-store');
      return answer.call(app, request, reply);
    },
  });
}

/** The document of a request, before anyone has looked whether it is one. */
const textOf = ({ method, body, query }: FastifyRequest): unknown =>
  ((method === 'GET' ? query : body) as { query?: unknown } | undefined)?.query;

const traceParent = (offered: unknown): string | undefined =>
  typeof offered === 'string' && /^[\da-f]{2}-[\da-f]{32}-[\da-f]{16}-[\da-f]{2}$/.test(offered) ? offered : undefined;

/** Aborts when the connection ends before the answer has gone out. */
function goneAway({ raw }: FastifyReply): AbortSignal {
  const controller = new AbortController();
  raw.once('close', () => raw.writableFinished || controller.abort());
  return controller.signal;
}
