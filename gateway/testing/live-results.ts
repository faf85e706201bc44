import { createSourceEventStream, execute, type ExecutionArgs, type ExecutionResult } from 'graphql';

interface Happening {
  readonly value: unknown;
  readonly event: object;
}

type Source = AsyncIterableIterator<Happening> & { readonly from: string };

/** Runs a subscription as a subgraph does: each result says which event it came from, the first where the stream stands if asked. */
export async function liveResults(
  args: ExecutionArgs,
): Promise<AsyncIterableIterator<ExecutionResult> | ExecutionResult> {
  const source = (await createSourceEventStream(args)) as Source | ExecutionResult;
  if (!(Symbol.asyncIterator in source)) return source;
  let tellCursor = (args.contextValue as { cursors?: boolean }).cursors === true;
  const results: AsyncIterableIterator<ExecutionResult> = {
    async next() {
      if (tellCursor) {
        tellCursor = false;
        return { done: false, value: { data: null, extensions: { cursor: source.from } } };
      }
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
