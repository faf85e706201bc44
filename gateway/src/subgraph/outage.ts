import type { FastifyBaseLogger } from 'fastify';
import type { SubgraphAddress } from '../supergraph/facts.js';
import type { Failure } from './failure.js';

/** Logs when a subgraph begins to fail and when that is over: not every request of it, and never what was said. */
export class Outage {
  private lasts = false;

  constructor(
    private readonly subgraph: SubgraphAddress,
    private readonly log: FastifyBaseLogger,
  ) {}

  failed({ how, cause }: Failure): void {
    if (this.lasts || !cause) return;
    this.lasts = true;
    this.log.warn({ ...cause, subgraph: this.subgraph.name, url: this.subgraph.url }, `subgraph ${how}`);
  }

  answered(): void {
    if (!this.lasts) return;
    this.lasts = false;
    this.log.info({ subgraph: this.subgraph.name, url: this.subgraph.url }, 'subgraph answers again');
  }
}
