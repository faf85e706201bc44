import { createSourceEventStream, execute, type ExecutionArgs, type ExecutionResult } from 'graphql';

interface Happening {
  readonly value: unknown;
  readonly event: object;
}

/** Runs a subscription as a subgraph does: each result says which event it came from. */
export async function liveResults(
  args: ExecutionArgs,
): Promise<AsyncIterableIterator<ExecutionResult> | ExecutionResult> {
  const source = (await createSourceEventStream(args)) as AsyncIterableIterator<Happening> | ExecutionResult;
  if (!(Symbol.asyncIterator in source)) return source;
  const results: AsyncIterableIterator<ExecutionResult> = {
    async next() {
      const { done, value } = await source.next();
      if (done) return { done, value: undefined };
      const result = await execute({ ...args, rootValue: value });
      return { done: false, value: { ...result, extensions: { event: value.event } } };
    },
    async return() {
      await source.return?.();
      return { done: true, value: undefined };
    },
    [Symbol.asyncIterator]: () => results,
  };
  return results;
}
