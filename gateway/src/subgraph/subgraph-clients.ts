import type { SubgraphAddress } from '../supergraph/facts.js';
import { Changes } from './in-flight.js';
import { Line, type LineOptions } from './line.js';
import { type Sharing, SubgraphClient } from './subgraph-client.js';
import type { SubgraphStats } from './subgraph-stats.js';
import { Watch } from './watch.js';

/** How subgraphs are asked, and whether together. */
export interface ClientOptions extends LineOptions, Pick<Sharing, 'share'> {}

/** The clients of all subgraphs: one for each name and address, kept from one supergraph to the next. */
export class SubgraphClients {
  private readonly clients = new Map<string, SubgraphClient>();
  private readonly watch = new Watch();
  /** The beginnings and ends of mutations, at all of them. */
  readonly changes = new Changes();

  constructor(private readonly options: ClientOptions) {}

  get(address: SubgraphAddress): SubgraphClient {
    const key = keyOf(address);
    const known = this.clients.get(key);
    if (known) return known;
    const { share } = this.options;
    const client = new SubgraphClient(new Line(address, this.options, this.watch), { share, changes: this.changes });
    this.clients.set(key, client);
    return client;
  }

  /** Forgets all others. What they have under way comes to its end, then their connections close. */
  retain(addresses: readonly SubgraphAddress[]): void {
    const kept = new Set(addresses.map(keyOf));
    for (const [key, { line }] of this.clients) {
      if (kept.has(key)) continue;
      this.clients.delete(key);
      void line.hangUp();
    }
  }

  /** What was asked of each subgraph, by name. */
  stats(): Record<string, SubgraphStats & { readonly open: boolean }> {
    const lines = [...this.clients.values()].map(({ line }) => line);
    return Object.fromEntries(
      lines.map(({ subgraph, stats, circuit }) => [subgraph.name, { ...stats, open: circuit.open }]),
    );
  }

  /** Nobody waits beyond this moment of `performance.now()`, whatever they were promised. */
  hurry(due: number): void {
    this.watch.latest = due;
  }

  /** Lets what is under way come to its end, and closes every connection. */
  async close(): Promise<void> {
    const lines = [...this.clients.values()].map(({ line }) => line);
    this.clients.clear();
    await Promise.all(lines.map((line) => line.hangUp()));
  }
}

const keyOf = ({ name, url }: SubgraphAddress): string => JSON.stringify([name, url]);
