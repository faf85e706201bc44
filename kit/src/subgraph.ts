import type { NonEmptyArray } from 'type-graphql';
import type { SubgraphConfig } from './config.js';
import type { Context } from './context.js';
import type { EventType, LoggedEvent } from './events/event.js';
import type { Host } from './host.js';

/** What the gateway sends to complete an entity: its key and whatever the field `@requires`. */
export type Representation = { readonly __typename: string } & Record<string, unknown>;

/**
 * Hears of an event inside the inbox's transaction: its effects and the cursor commit together, so that an event
 * delivered twice takes effect once.
 */
export type EventHandler<T extends EventType = never, C extends Context = Context> = (
  event: LoggedEvent<T>,
  context: C,
) => Promise<void>;

/** Work beside requests, such as listening to MQTT. Starts with the subgraph; what it returns stops it. */
export type Job<Config = never> = (host: Host, config: Config) => Promise<() => Promise<void>>;

/**
 * Work that an operator asks a running subgraph for, across tenants: `POST /operations/<name>`, for holders of the internal
 * secret. What it has to say is sent line by line while it works.
 */
export type Operation = (host: Host, which: Readonly<Record<string, string | undefined>>) => AsyncIterable<object>;

/** The table of contents of a subgraph: what it answers, what it keeps, what it listens to. */
export interface Subgraph<C extends Context = Context, Config extends SubgraphConfig = SubgraphConfig> {
  readonly name: string;
  readonly resolvers: NonEmptyArray<Function>;
  /** Entities and other types that no field of this subgraph leads to. */
  readonly entities: readonly Function[];
  readonly references: Record<string, (representation: Representation, context: C) => Promise<object | null>>;
  /** TypeORM classes. */
  readonly tables: readonly Function[];
  /** Folder of SQL migrations, as a URL that ends in a slash. */
  readonly migrations: URL;
  /** Adds the subgraph's loaders to a request's context. */
  readonly context: (base: Context) => C;
  readonly listensTo?: { readonly [T in EventType]?: EventHandler<T, C> };
  /** What has to be done once before anybody may ask, such as making anew what an older program has made. */
  readonly prepare?: (host: Host) => Promise<void>;
  readonly operations?: Readonly<Record<string, Operation>>;
  readonly jobs?: readonly Job<Config>[];
}
