import { createSourceEventStream, execute, GraphQLError, type ExecutionResult } from 'graphql';
import type { Push, Standing } from '../events/live.js';
import type { Host } from '../host.js';
import type { LiveArgs } from './live-args.js';
import { closeRequest, openRequest } from './request.js';
import { shown, unexpected } from './told-errors.js';

type Source = AsyncIterableIterator<Push | Standing>;
type Results = AsyncIterableIterator<ExecutionResult>;

/** Runs a subscription: the operation once for every push, each in a read transaction of its own, with the event it was. */
export async function liveResults(host: Host, args: LiveArgs): Promise<Results | ExecutionResult> {
  const source = await begin(host, args);
  if (!(Symbol.asyncIterator in source)) return source;
  let over = false;
  const results: Results = {
    next: async () => {
      if (over) return { done: true, value: undefined };
      try {
        const { done, value } = await source.next();
        if (done) return { done, value: undefined };
        return { done: false, value: 'cursor' in value ? standing(value) : await answer(host, args, value) };
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

/** Where the stream stands; and, where events are lost to the subscriber, that it has to begin anew. */
function standing({ cursor, lost }: Standing): ExecutionResult {
  const errors = lost === undefined ? {} : { errors: [new GraphQLError(lost, { extensions: RESYNC })] };
  return { data: null, ...errors, extensions: { cursor } };
}
const RESYNC = { code: 'RESYNC_REQUIRED' };

async function answer(host: Host, args: LiveArgs, push: Push): Promise<ExecutionResult> {
  const { caller } = args.contextValue;
  const contextValue = openRequest(host, { caller });
  const newest = push.events.at(-1) ?? push.events[0];
  const extensions = { event: { id: push.id, at: newest.time, key: newest.partitionKey } };
  try {
    const { data, errors } = await execute({ ...args, rootValue: push, contextValue });
    await closeRequest(contextValue);
    return { data: data ?? null, ...shown(host, errors), extensions };
  } catch (error) {
    await closeRequest(contextValue).catch(() => undefined); // the first failure is the one told
    return { data: null, errors: [unexpected(host, error)], extensions };
  }
}
