import { createSourceEventStream, execute, type ExecutionArgs, type ExecutionResult } from 'graphql';
import type { PriceEvent } from '../graph/event.js';

/** Runs a subscription as our subgraphs do: each result names its event, and the first says where the stream stands if asked. */
export async function liveResults(
  args: ExecutionArgs,
): Promise<AsyncIterableIterator<ExecutionResult> | ExecutionResult> {
  const source = (await createSourceEventStream(args)) as AsyncIterableIterator<PriceEvent> | ExecutionResult;
  if (!(Symbol.asyncIterator in source)) return source;
  let { cursor } = args.contextValue as { cursor: string | undefined };
  const results: AsyncIterableIterator<ExecutionResult> = {
    next: async () => {
      if (cursor !== undefined) {
        const extensions = { cursor };
        cursor = undefined;
        return { done: false, value: { data: null, extensions } };
      }
      const { done, value } = await source.next();
      if (done) return { done, value: undefined };
      const { seq, name, price, at } = value;
      const result = await execute({ ...args, rootValue: { priceChanged: { id: '1', name, price, at } } });
      const event = { id: `products:${seq}`, at: new Date(Number(at)).toISOString(), key: '1' };
      return { done: false, value: { ...result, extensions: { event } } };
    },
    return: async () => {
      await source.return?.();
      return { done: true, value: undefined };
    },
    [Symbol.asyncIterator]: () => results,
  };
  return results;
}
