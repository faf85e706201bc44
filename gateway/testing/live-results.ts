import { createSourceEventStream, execute, type ExecutionArgs, type ExecutionResult, GraphQLError } from 'graphql';
import type { Told } from './toy-log.js';

type Source = AsyncIterableIterator<Told>;

/** Runs a subscription as a subgraph does: each result says which event it came from and, if asked, where the stream stands. */
export async function liveResults(
  args: ExecutionArgs,
): Promise<AsyncIterableIterator<ExecutionResult> | ExecutionResult> {
  const source = (await createSourceEventStream(args)) as Source | ExecutionResult;
  if (!(Symbol.asyncIterator in source)) return source;
  const { cursors } = args.contextValue as { cursors?: boolean };
  const results: AsyncIterableIterator<ExecutionResult> = {
    async next() {
      for (;;) {
        const { done, value } = await source.next();
        if (done) return { done, value: undefined };
        if ('value' in value) {
          const result = await execute({ ...args, rootValue: value });
          return { done: false, value: 'event' in value ? { ...result, extensions: { event: value.event } } : result };
        }
        if (cursors) return { done: false, value: standing(value) as ExecutionResult };
      }
    },
    async return() {
      await source.return?.();
      return { done: true, value: undefined };
    },
    [Symbol.asyncIterator]: () => results,
  };
  return results;
}

const standing = (told: Exclude<Told, { value: object }>) =>
  'reached' in told
    ? { data: null, extensions: { cursor: told.reached } }
    : {
        data: null,
        errors: [new GraphQLError('The log no longer has it.', { extensions: { code: 'RESYNC_REQUIRED' } })],
        extensions: { cursor: told.lost },
      };
