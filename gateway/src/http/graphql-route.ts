import type { FastifyInstance, RouteHandlerMethod } from 'fastify';
import type { Engine } from '../engine.js';
import { answerHttp } from './graphql-door.js';
import { presenceOf } from './presence.js';
import { streamed } from './streamed.js';
import { graphiqlPage } from './graphiql.js';

/** `/graphql` over HTTP: GraphiQL for a browser that navigates here in development, GraphQL for everyone else. */
export function graphqlRoute(app: FastifyInstance, engine: Engine, instead?: RouteHandlerMethod): void {
  app.removeAllContentTypeParsers();
  // read as text whatever it says it is: the door tells what it expected
  app.addContentTypeParser('*', { parseAs: 'string' }, (_, body, done) => done(null, body));
  app.route({
    url: '/graphql',
    method: ['GET', 'POST'],
    handler: async (request, reply) => {
      const { method, url, headers, body, id } = request;
      if (engine.introspection && method === 'GET' && headers.accept?.includes('text/html')) {
        return reply.type('text/html; charset=utf-8').send(await graphiqlPage());
      }
      void reply.header('cache-control', 'no-store');
      if (instead) return instead.call(app, request, reply);
      const signal = presenceOf(reply.raw);
      const text = typeof body === 'string' ? body : '';
      const answer = await answerHttp(engine, { method, url, headers, body: text, correlationId: id, signal });
      void reply.code(answer.status).header('content-type', answer.contentType);
      if (answer.headers) void reply.headers(answer.headers);
      const { body: sent } = answer;
      if (typeof sent === 'string' || Buffer.isBuffer(sent)) return reply.send(sent);
      return reply.send(streamed(sent, reply.raw, () => app.server.listening));
    },
  });
}
