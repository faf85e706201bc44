import type { FastifyBaseLogger, FastifyReply, FastifyRequest, RouteHandlerMethod } from 'fastify';
import { GraphQLError } from 'graphql';
import type { RequestContext } from '../caller/request-context.js';
import { type Engine, thrown } from '../engine.js';
import type { Refused } from '../plan/operations.js';
import { StartRefused } from '../start-refused.js';
import type { Generation } from '../supergraph/generation.js';
import type { Generations } from '../supergraph/generations.js';
import { apolloAdmission } from './apollo-admission.js';
import { apolloGateway } from './apollo-gateway.js';
import { isOfPlugin, pluginsIn, switchedOff } from './apollo-plugins.js';
import { isPlainJson } from './media-type.js';
import { presenceOf } from './presence.js';
import { readHttp } from './read-http.js';
import type { GraphQLRequest } from './read-request.js';
import { statusFor } from './refused.js';
import { traceParent } from './trace-parent.js';

interface Parts {
  readonly engine: Engine;
  readonly generations: Generations;
  readonly log: FastifyBaseLogger;
}

/** Apollo Server in front of the engine. */
export interface ApolloPipeline {
  readonly handler: RouteHandlerMethod;
  stop(): Promise<void>;
}

/**
 * Apollo Server as the HTTP pipeline, for those who bring plug-ins of theirs; it costs more than twice what the gateway's own
 * door does, so without plug-ins it is not even loaded. How requests are read, admission, plans and execution are the same.
 */
export async function apolloPipeline(files: readonly string[], parts: Parts): Promise<ApolloPipeline | undefined> {
  if (files.length === 0) return undefined;
  const brought = await pluginsIn(files);
  const { ApolloServer } = await import('@apollo/server');
  const { fastifyApolloHandler } = await import('@as-integrations/fastify');
  const { engine, generations, log } = parts;
  const bySchema = new WeakMap<object, Generation>();
  const presented = new WeakSet<GraphQLError>();
  // a request is executed on the schema that it was validated against
  const { plugin, admittedAs } = apolloAdmission(engine, (schema) => bySchema.get(schema) ?? engine.generation());
  const apollo = new ApolloServer<RequestContext>({
    gateway: apolloGateway({
      watch: (watcher) =>
        generations.watch((generation) => {
          bySchema.set(generation.apiSchema, generation);
          watcher(generation);
        }),
      admittedAs,
      onPresented: (error) => void presented.add(error),
    }),
    introspection: engine.introspection,
    includeStacktraceInErrorResponses: false,
    formatError: (formatted, error) =>
      presented.has(error as GraphQLError) || isOfPlugin(error) ? formatted : engine.present(error),
    stringifyResult: async (result) => JSON.stringify(result),
    documentStore: null,
    persistedQueries: false,
    // readHttp takes nothing that a page of somebody else could send with a side effect
    csrfPrevention: false,
    stopOnTerminationSignals: false,
    logger: log,
    plugins: [plugin, ...(await switchedOff(brought)), ...brought],
  });
  await apollo.start().catch((error: Error) => {
    throw new StartRefused(`A plug-in that APOLLO_PLUGINS names does not start: ${error.message}`);
  });
  const handle = fastifyApolloHandler(apollo, {
    context: async (request: FastifyRequest, reply: FastifyReply) => {
      try {
        if (request.body instanceof GraphQLError) throw request.body;
        const { authorization, 'x-purpose-of-use': purposeOfUse, traceparent } = request.headers;
        const { caller } = await engine.findCaller({ authorization, purposeOfUse, correlationId: request.id });
        const way = {
          traceparent: traceParent(traceparent),
          signal: presenceOf(reply.raw),
          deadline: engine.deadline(),
        };
        return engine.openContext(caller, way);
      } catch (error) {
        throw withStatus(thrown(error), isPlainJson(request.headers.accept));
      }
    },
  });
  return {
    handler(request, reply) {
      return handle.call(this, asRead(request), reply);
    },
    stop: () => apollo.stop(),
  };
}

/** The request as our own door reads it; where that fails, the reason is its body. Apollo Server then has nothing left to read differently. */
function asRead(request: FastifyRequest): FastifyRequest {
  const { method, url, headers } = request;
  const read = readHttp({ method, url, headers, body: typeof request.body === 'string' ? request.body : '' });
  const search = 'query' in read && method === 'GET' ? searchOf(read) : '';
  const body = 'query' in read ? { ...read, operationName: read.operationName ?? null } : read;
  // the host is the client's to write, and no part of the question
  const seen = { body, url: `/graphql${search}`, hostname: 'localhost' };
  return Object.create(request, Object.getOwnPropertyDescriptors(seen)) as FastifyRequest;
}

function searchOf({ query, operationName, variables, extensions }: GraphQLRequest): string {
  const json = { variables: JSON.stringify(variables), extensions: JSON.stringify(extensions) };
  return `?${new URLSearchParams({ query, ...(operationName && { operationName }), ...json })}`;
}

/** An error that Apollo Server answers with the status that our own door would. */
function withStatus(errors: Refused, plain: boolean): GraphQLError {
  const [{ message, originalError, extensions }] = errors as readonly [GraphQLError];
  const http = { status: statusFor(errors, plain) };
  return new GraphQLError(message, { ...(originalError && { originalError }), extensions: { ...extensions, http } });
}
