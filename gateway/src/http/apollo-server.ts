import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { FastifyBaseLogger } from 'fastify';
import type { Admit } from '../admit/admit.js';
import { MAX_TOKENS } from '../admit/read-document.js';
import type { RequestContext } from '../caller/request-context.js';
import type { Engine } from '../engine.js';
import { problem } from '../error/problem.js';
import { gatewayInterface } from '../gateway-interface.js';

/** Apollo Server as the HTTP pipeline: it parses and validates, ours admits, plans and executes. */
export const apolloServer = (
  { supergraph, admit, execute, present, introspection }: Engine,
  logger: FastifyBaseLogger,
) =>
  new ApolloServer<RequestContext>({
    gateway: gatewayInterface(supergraph, execute),
    introspection,
    includeStacktraceInErrorResponses: false,
    formatError: (_, error) => present(error),
    persistedQueries: false,
    parseOptions: { maxTokens: MAX_TOKENS },
    stopOnTerminationSignals: false,
    logger,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      admission(admit),
    ],
  });

const admission = (admit: Admit): ApolloServerPlugin<RequestContext> => ({
  requestDidStart: async () => ({
    didResolveOperation: async ({ source, document, operation: definition, contextValue: { caller } }) => {
      if (!definition) return;
      if (definition.operation === 'subscription') {
        throw problem('BAD_REQUEST', 'Subscriptions are served over WebSocket (graphql-transport-ws) at this address.');
      }
      admit({ source, document, definition }, caller);
    },
  }),
});
