import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import { type ExecutionResult, GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { RequestContext } from '../caller/request-context.js';
import { thrown } from '../engine.js';
import { problem } from '../error/problem.js';
import { answer, start } from '../execute/answer.js';
import type { Generation } from '../supergraph/generation.js';
import type { AdmittedByApollo } from './apollo-admission.js';

type Gateway = NonNullable<ApolloServerOptionsWithGateway<RequestContext>['gateway']>;

interface Parts {
  /** Tells of the generation in service and of each that takes over. Gives back what ends it. */
  readonly watch: (watcher: (generation: Generation) => void) => () => void;
  readonly admittedAs: (context: RequestContext) => AdmittedByApollo | undefined;
  /** Is told of errors that are presented already. */
  readonly onPresented: (error: GraphQLError) => void;
}

/** The engine as Apollo Server takes it: schemas as they come, and what executes an operation that was admitted. */
export const apolloGateway = ({ watch, admittedAs, onPresented }: Parts): Gateway => ({
  onSchemaLoadOrUpdate: (listener) =>
    watch(({ apiSchema, facts }) => listener({ apiSchema, coreSupergraphSdl: facts.sdl })),
  load: async () => ({
    executor: async ({ request, context }) => {
      const own = context as RequestContext;
      const found = admittedAs(own);
      if (!found) return { errors: [problem('OPERATION_RESOLUTION_FAILURE', 'The document holds no operation.')] };
      const { operation, generation, explaining } = found;
      try {
        const asked = { operation, variables: request.variables ?? {}, context: own, trace: explaining?.begin() };
        const started = start(generation, asked);
        const explanation = await explaining?.explain(found, started);
        const text = await answer(generation, started, explanation && (() => explanation));
        const { errors, ...rest } = JSON.parse(text) as ExecutionResult;
        const revived = errors?.map(asError);
        revived?.forEach(onPresented);
        return { ...rest, ...(revived && { errors: revived }) } as object;
      } catch (error) {
        return { errors: [...thrown(error)] };
      }
    },
  }),
  stop: async () => {},
});

/** Apollo Server and its plug-ins expect errors, not what is sent of them. */
function asError({ message, path, locations, extensions }: GraphQLFormattedError): GraphQLError {
  const error = new GraphQLError(message, { ...(path && { path }), ...(extensions && { extensions }) });
  return Object.assign(error, locations && { locations });
}
