import type { FastifyBaseLogger } from 'fastify';
import { Pool } from 'undici';
import { problem } from '../error/problem.js';
import type { SubgraphAddress } from '../supergraph/facts.js';
import { ENCODINGS } from './body-text.js';
import { Bulkhead } from './bulkhead.js';
import { Circuit } from './circuit.js';
import type { Failure } from './failure.js';
import { Outage } from './outage.js';
import { RetryBudget } from './retry-budget.js';
import { SubgraphStats } from './subgraph-stats.js';
import type { Watch } from './watch.js';

/** How subgraphs are asked. */
export interface LineOptions {
  readonly timeoutMs: number;
  /** At most so many requests are under way at one subgraph, each over a connection of its own. */
  readonly connections: number;
  /** More bytes than this, after decompression, are no answer. */
  readonly mostBytes: number;
  /** Whether answers may come compressed. */
  readonly compression: boolean;
  readonly log: FastifyBaseLogger;
}

const CONNECT_MS = 5_000;
/** However long a subgraph says that it keeps connections. */
const LONGEST_IDLE_MS = 60_000;
const MOST_WAITING = 1_024;

/** What all requests to one subgraph share: its connections, and the judgement of how it is. */
export class Line {
  readonly stats = new SubgraphStats();
  /** When the subgraph last gave any sign of life. */
  lastAnswer = -Infinity;
  readonly circuit = new Circuit();
  readonly budget = new RetryBudget();
  readonly outage: Outage;
  readonly bulkhead: Bulkhead;
  /** Connections are made when needed, and close when not used for a few seconds. */
  pool: Pool;
  readonly path: string;
  readonly encodings: string | undefined;

  constructor(
    readonly subgraph: SubgraphAddress,
    readonly options: LineOptions,
    readonly watch: Watch,
  ) {
    const { pathname, search } = new URL(subgraph.url);
    const { connections, log } = options;
    this.path = pathname + search;
    this.pool = this.newPool();
    this.bulkhead = new Bulkhead({ inside: connections, waiting: MOST_WAITING });
    this.outage = new Outage(subgraph, log);
    this.encodings = options.compression ? ENCODINGS : undefined;
  }

  /** What a client sees of a failure: the name of the subgraph, and never its address. */
  unavailable(failure: Failure): Error {
    const { name } = this.subgraph;
    this.outage.failed(failure);
    return problem('SUBGRAPH_UNAVAILABLE', `The subgraph "${name}" ${failure.how}.`, { service: name });
  }

  /** Closes all connections once they are idle. Whoever asks all the same gets new ones. */
  hangUp(): Promise<void> {
    const { pool } = this;
    this.pool = this.newPool();
    return pool.close();
  }

  private newPool(): Pool {
    const { connections } = this.options;
    // undici follows no redirect unless told to: a subgraph must not send the gateway elsewhere
    return new Pool(new URL(this.subgraph.url).origin, {
      connections,
      pipelining: 1,
      keepAliveMaxTimeout: LONGEST_IDLE_MS,
      connect: { timeout: CONNECT_MS },
    });
  }
}
