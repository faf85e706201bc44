import type { EntityManager } from 'typeorm';
import type { SubgraphConfig } from '../config.js';
import type { Host } from '../host.js';
import { consume, type Heard } from '../inbox/consume.js';
import type { LoggedEvent, NewEvent } from './event.js';
import { appendEvents, type Cause } from './outbox.js';
import { remoteLog } from './remote-log.js';
import { othersLog, ownLog, type SourceLog } from './source-log.js';
import type { Transport } from './transport/transport.js';

/** Events as one subgraph writes and reads them. The logs are the truth; the engine is only transport. */
export interface EventBus {
  /** Writes events beside the change they tell of, in the caller's transaction. */
  append(tx: EntityManager, cause: Cause, events: readonly NewEvent[]): Promise<void>;
  /** At most `limit` events after `after`, from the owner's log. */
  read(source: string, after: number, limit: number): Promise<readonly LoggedEvent[]>;
  /** Every event after `after`, dense and in order, as it happens. */
  tail(source: string, after: number, signal: AbortSignal): AsyncIterable<readonly LoggedEvent[]>;
  /** Handles every event of a source once in effect, from where `name` stands, until stopped. */
  consume(name: string, source: string, heard: Heard): () => Promise<void>;
}

/** The bus of a subgraph: its own log, and those of others through their doors or `transport`. */
export function openEventBus(host: Host, config: SubgraphConfig, transport: Transport | undefined): EventBus {
  const { logUrlOf, internalSecret: secret } = config;
  const own = host.subgraph.name;
  const logOf = (source: string, consumer: string): SourceLog =>
    source === own
      ? ownLog(host, consumer)
      : othersLog(remoteLog({ url: logUrlOf(source), consumer, secret }), source, transport);
  return {
    append: appendEvents,
    read: (source, after, limit) => logOf(source, own).read(after, limit),
    tail: (source, after, signal) => logOf(source, own).tail(after, signal),
    consume: (name, source, heard) => consume({ host, consumer: name, source }, logOf(source, name), heard),
  };
}
