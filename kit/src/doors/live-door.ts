import type { Server } from 'node:http';
import {
  createSourceEventStream,
  execute,
  GraphQLError,
  parse,
  validate,
  type ExecutionArgs,
  type ExecutionResult,
  type GraphQLSchema,
} from 'graphql';
import type { SubscribePayload } from 'graphql-ws';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import type { Push } from '../events/live.js';
import type { Context } from '../context.js';
import type { Host } from '../host.js';
import { hideSurprises } from '../refusal.js';
import { callerOf } from './identity.js';
import { closeRequest, openRequest } from './request.js';

interface Door {
  readonly schema: GraphQLSchema;
  readonly secret: string;
}

/** What the gateway sends with each `subscribe`: who subscribes, where to go on, or else that it wants to know where it starts. */
interface SubscribeExtensions {
  readonly headers?: { readonly authorization?: string };
  readonly resume?: string;
  readonly start?: boolean;
}

interface LiveArgs extends ExecutionArgs {
  readonly contextValue: Context;
  /** Whether the first result says where the subscription starts, so that it can be resumed before any event. */
  readonly tellStart: boolean;
}

/** A subscription's pushes; those of `context.live` say from where they are. */
type Source = AsyncIterableIterator<Push> & { readonly from?: unknown };

/** Subscriptions over graphql-transport-ws at `/graphql`. One socket serves many callers: identity comes per operation. */
export function openLiveDoor(server: Server, host: Host, door: Door) {
  const sockets = new WebSocketServer({ server, path: '/graphql', perMessageDeflate: false, maxPayload: 1 << 20 });
  const { dispose } = useServer(
    {
      onSubscribe: async (_, __, payload) => {
        try {
          return await argsOf(payload, host, door);
        } catch (error) {
          // thrown from here it would close the socket, and with it everyone else's subscriptions
          return [error instanceof GraphQLError ? error : unexpected(host, error)];
        }
      },
      execute: () => ({ errors: [new GraphQLError('Queries and mutations are answered over HTTP.')] }),
      subscribe: (args) => subscribe(host, args as LiveArgs),
    },
    sockets,
    12_000,
  );
  return async () => dispose();
}

async function argsOf(
  payload: SubscribePayload,
  host: Host,
  { schema, secret }: Door,
): Promise<LiveArgs | readonly GraphQLError[]> {
  const { headers, resume, start } = (payload.extensions ?? {}) as SubscribeExtensions;
  const caller = await callerOf(headers?.authorization, secret);
  const document = parse(payload.query);
  const errors = validate(schema, document);
  if (errors.length > 0) return errors;
  const { operationName, variables: variableValues } = payload;
  return {
    schema,
    document,
    operationName,
    variableValues,
    contextValue: openRequest(host, { caller, since: resume }),
    tellStart: start === true,
  };
}

/** Runs the operation once for every push, each in a read transaction of its own, and says which event it was. */
async function subscribe(host: Host, args: LiveArgs) {
  const source = await begin(host, args);
  if (!(Symbol.asyncIterator in source)) return source;
  let start = args.tellStart ? source.from : undefined;
  let over = false;
  const results: AsyncIterableIterator<ExecutionResult> = {
    next: async () => {
      if (over) return { done: true, value: undefined };
      if (typeof start === 'string') {
        const extensions = { start };
        start = undefined;
        return { done: false, value: { data: null, extensions } };
      }
      try {
        const { done, value: push } = await source.next();
        return done ? { done, value: undefined } : { done: false, value: await answer(host, args, push) };
      } catch (error) {
        over = true; // a last result says why; thrown on, it would close the socket and everyone else's subscriptions
        const told = error instanceof GraphQLError ? error : unexpected(host, error);
        return { done: false, value: { errors: [told] } };
      }
    },
    return: async () => {
      await source.return?.();
      return { done: true, value: undefined };
    },
    throw: async () => results.return?.() as never,
    [Symbol.asyncIterator]: () => results,
  };
  return results;
}

/** Starts the subscription in the request's transaction. Gives back why it can not be: thrown, it would close the socket. */
async function begin(host: Host, args: LiveArgs): Promise<Source | ExecutionResult> {
  let source: Source | ExecutionResult;
  try {
    source = (await createSourceEventStream(args)) as Source | ExecutionResult;
  } catch (error) {
    await closeRequest(args.contextValue).catch(() => undefined); // the first failure is the one told
    return { errors: [unexpected(host, error)] };
  }
  try {
    await closeRequest(args.contextValue);
  } catch (error) {
    if (Symbol.asyncIterator in source) await source.return?.();
    return { errors: [unexpected(host, error)] };
  }
  return Symbol.asyncIterator in source ? source : { ...source, ...shown(host, source.errors) };
}

async function answer(host: Host, args: LiveArgs, push: Push): Promise<ExecutionResult> {
  const { caller } = args.contextValue;
  const contextValue = openRequest(host, { caller });
  const extensions = { event: { id: push.id, at: push.events.at(-1)?.time } };
  try {
    const { data, errors } = await execute({ ...args, rootValue: push, contextValue });
    await closeRequest(contextValue);
    return { data: data ?? null, ...shown(host, errors), extensions };
  } catch (error) {
    await closeRequest(contextValue).catch(() => undefined); // the first failure is the one told
    return { data: null, errors: [unexpected(host, error)], extensions };
  }
}

/** Errors as the client may see them; the log gets those that surprise. */
function shown({ log }: Host, errors: ExecutionResult['errors']): Pick<ExecutionResult, 'errors'> {
  for (const { originalError } of errors ?? []) {
    if (originalError && !(originalError instanceof GraphQLError)) log.error({ err: originalError }, 'surprise');
  }
  return errors ? { errors: errors.map(masked) } : {};
}

/** Still an error, not its JSON: graphql-ws asks each for that, and closes the socket when it cannot. */
function masked(error: GraphQLError): GraphQLError {
  const { message, extensions } = hideSurprises(error.toJSON(), error);
  return new GraphQLError(message, { nodes: error.nodes, path: error.path, extensions });
}

function unexpected({ log }: Host, error: unknown): GraphQLError {
  log.error({ err: error }, 'surprise');
  return new GraphQLError('Unexpected error.', { extensions: { code: 'INTERNAL_SERVER_ERROR' } });
}
