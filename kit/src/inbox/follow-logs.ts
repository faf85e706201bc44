import { sourceOf } from '../events/event.js';
import type { EventBus } from '../events/event-bus.js';
import type { Subgraph } from '../subgraph.js';
import type { Heard } from './consume.js';

/** Follows the log of every subgraph this one listens to, until stopped. */
export function followLogs({ name, listensTo }: Subgraph, bus: EventBus): () => Promise<void> {
  const heard: Heard = new Map(Object.entries(listensTo ?? {}));
  const sources = [...new Set([...heard.keys()].map(sourceOf))];
  const stops = sources.map((source) => bus.consume(name, source, heard));
  return async () => {
    await Promise.all(stops.map((stop) => stop()));
  };
}
