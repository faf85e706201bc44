import type { SubgraphAddress } from '../../supergraph/facts.js';
import { Upstream } from './upstream.js';

/** The sockets to the subgraphs, kept from one supergraph to the next. */
export class Upstreams {
  private readonly byAddress = new Map<string, Upstream>();

  get(address: SubgraphAddress): Upstream {
    const key = JSON.stringify([address.name, address.url]);
    const known = this.byAddress.get(key) ?? new Upstream(address);
    this.byAddress.set(key, known);
    return known;
  }

  /** Forgets the others. Who follows events over one of them still does; it closes when nobody is left. */
  retain(addresses: readonly SubgraphAddress[]): void {
    const kept = new Set(addresses.map(({ name, url }) => JSON.stringify([name, url])));
    for (const key of this.byAddress.keys()) if (!kept.has(key)) this.byAddress.delete(key);
  }

  close(): void {
    for (const upstream of this.byAddress.values()) upstream.close();
  }
}
