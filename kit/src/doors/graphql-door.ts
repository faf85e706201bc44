import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { Context } from '../context.js';
import type { Host } from '../host.js';
import { hideSurprises } from '../refusal.js';
import { callerOf } from './identity.js';
import { closeRequest, openRequest } from './request.js';

/** Queries and mutations over HTTP at `/graphql`. */
export async function openGraphqlDoor(
  app: FastifyInstance,
  host: Host,
  door: { schema: GraphQLSchema; secret: string },
) {
  const apollo = new ApolloServer<Context>({
    schema: door.schema,
    introspection: false, // the SDL is committed; nothing introspects a running subgraph
    includeStacktraceInErrorResponses: false,
    formatError: hideSurprises,
    stopOnTerminationSignals: false, // the program decides when it ends
    logger: host.log as never,
    plugins: [
      fastifyApolloDrainPlugin(app),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      endTransaction,
      logSurprises(host),
    ],
  });
  await apollo.start();
  app.route({
    url: '/graphql',
    method: ['GET', 'POST'],
    handler: fastifyApolloHandler(apollo, {
      context: async ({ headers }) => openRequest(host, { caller: await callerOf(headers.authorization, door.secret) }),
    }),
  });
  return () => apollo.stop();
}

const endTransaction: ApolloServerPlugin<Context> = {
  requestDidStart: async () => ({ willSendResponse: ({ contextValue }) => closeRequest(contextValue) }),
};

const logSurprises = ({ log }: Host): ApolloServerPlugin<Context> => ({
  requestDidStart: async () => ({
    didEncounterErrors: async ({ errors, contextValue }) => {
      for (const { originalError, path } of errors) {
        if (!originalError || 'extensions' in originalError) continue;
        log.error({ err: originalError, path, correlationId: contextValue.caller.correlationId }, 'surprise');
      }
    },
  }),
});
