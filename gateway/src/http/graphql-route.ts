import type { FastifyInstance, RouteHandlerMethod } from 'fastify';
import { beginStream } from './begin-stream.js';
import { answerHttp, type HttpDoor } from './graphql-door.js';
import { isStreamed } from './is-streamed.js';
import { presenceOf } from './presence.js';
import { streamed } from './streamed.js';
import { graphiqlPage } from './graphiql.js';

/**
 * `/graphql` over HTTP: GraphiQL for a browser that navigates here in development, GraphQL for everyone else. What answers
 * `instead` of our own door answers everything but streams.
 */
export function graphqlRoute(app: FastifyInstance, door: HttpDoor, instead?: RouteHandlerMethod): void {
  const { engine } = door;
  const keepAlive = () => app.server.listening;
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
      const { raw } = request;
      const asked = { method, url, headers, body: typeof body === 'string' ? body : '', correlationId: id, raw };
      if (instead && !(await isStreamed(engine, asked))) return instead.call(app, request, reply);
      const answer = await answerHttp(door, { ...asked, signal: presenceOf(reply.raw) });
      if ('begin' in answer) {
        reply.hijack();
        return beginStream(reply.raw, answer, { correlationId: id, keepAlive, headers: reply.getHeaders() });
      }
      void reply.code(answer.status).header('content-type', answer.contentType);
      if (answer.headers) void reply.headers(answer.headers);
      const { body: sent } = answer;
      if (typeof sent === 'string' || Buffer.isBuffer(sent)) return reply.send(sent);
      return reply.send(streamed(sent, reply.raw, keepAlive));
    },
  });
}
