import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import { unknownOperation } from './admit/read-document.js';
import type { RequestContext } from './caller/request-context.js';
import type { Execute } from './execute/executor.js';
import type { LoadedSupergraph } from './supergraph/build-supergraph.js';

type GatewayInterface = ApolloServerOptionsWithGateway<RequestContext>['gateway'];
type OnSchema = Parameters<GatewayInterface['onSchemaLoadOrUpdate']>[0];

/** What Apollo Server asks of a gateway, answered by our own planning and execution. */
export function gatewayInterface({ apiSchema, sdl }: LoadedSupergraph, execute: Execute): GatewayInterface {
  const listeners = new Set<OnSchema>();
  return {
    onSchemaLoadOrUpdate(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async load() {
      for (const listener of listeners) listener({ apiSchema, coreSupergraphSdl: sdl });
      return {
        executor: async ({ source, document, operation: definition, request, context }) => {
          const { operationName: name, variables = {} } = request;
          // Apollo Server calls the executor for an unknown operation too
          if (!definition) return { errors: [unknownOperation(name)] };
          return (await execute(
            { source, document, name, definition },
            variables,
            context as RequestContext,
          )) as object;
        },
      };
    },
    async stop() {},
  };
}
