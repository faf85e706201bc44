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
import type { Host } from '../host.js';
import { hideSurprises } from '../refusal.js';
import { callerOf } from './identity.js';
import { closeRequest, openRequest } from './request.js';

interface Door {
  readonly schema: GraphQLSchema;
  readonly secret: string;
}

/** What the gateway sends with each `subscribe`: who subscribes, and where to go on. */
interface SubscribeExtensions {
  readonly headers?: { readonly authorization?: string };
  readonly resume?: string;
}

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
      subscribe: (args) => subscribe(host, args as ExecutionArgs),
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
): Promise<ExecutionArgs | readonly GraphQLError[]> {
  const { headers, resume } = (payload.extensions ?? {}) as SubscribeExtensions;
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
  };
}

/** Runs the operation once for every push, each in a read transaction of its own, and says which event it was. */
async function subscribe(host: Host, args: ExecutionArgs) {
  const asked = args.contextValue as ReturnType<typeof openRequest>;
  const source = (await createSourceEventStream(args)) as AsyncIterableIterator<Push> | ExecutionResult;
  try {
    await closeRequest(asked);
  } catch (error) {
    if (Symbol.asyncIterator in source) await source.return?.();
    return { errors: [unexpected(host, error)] };
  }
  if (!(Symbol.asyncIterator in source)) return source;
  let over = false;
  const results: AsyncIterableIterator<ExecutionResult> = {
    next: async () => {
      if (over) return { done: true, value: undefined };
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

async function answer(host: Host, args: ExecutionArgs, push: Push): Promise<ExecutionResult> {
  const { caller } = args.contextValue as ReturnType<typeof openRequest>;
  const contextValue = openRequest(host, { caller });
  const extensions = { event: { id: push.id, at: push.events.at(-1)?.time } };
  try {
    const { data, errors } = await execute({ ...args, rootValue: push, contextValue });
    await closeRequest(contextValue);
    const shown = errors?.map((error) => hideSurprises(error.toJSON(), error) as never);
    for (const { originalError } of errors ?? []) if (originalError) host.log.error({ err: originalError }, 'surprise');
    return { data: data ?? null, ...(shown && { errors: shown }), extensions };
  } catch (error) {
    await closeRequest(contextValue).catch(() => undefined); // the first failure is the one told
    return { data: null, errors: [unexpected(host, error)], extensions };
  }
}

function unexpected({ log }: Host, error: unknown): GraphQLError {
  log.error({ err: error }, 'surprise');
  return new GraphQLError('Unexpected error.', { extensions: { code: 'INTERNAL_SERVER_ERROR' } });
}
