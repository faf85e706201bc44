import type { ExecutionResult } from 'graphql';
import type { EventQueue } from './event-queue.js';
import type { UpstreamEvent } from './follower.js';

type Complete = (event: UpstreamEvent, signal: AbortSignal) => Promise<ExecutionResult>;

const DONE = { done: true, value: undefined } as const;

/** The events, each completed before the next one is, hence in order. Ending it ends what is under way. */
export function completedEvents(
  events: EventQueue<UpstreamEvent>,
  complete: Complete,
): AsyncIterableIterator<ExecutionResult> & { return(): Promise<IteratorResult<ExecutionResult>> } {
  const gone = new AbortController();
  return {
    async next() {
      const { done, value: event } = await events.next();
      if (done) return DONE;
      const value = await complete(event, gone.signal);
      return gone.signal.aborted ? DONE : { done: false, value };
    },
    async return() {
      gone.abort();
      await events.return();
      return DONE;
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
