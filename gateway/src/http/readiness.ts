import { type Dispatcher, request } from 'undici';
import { withDeadline } from '../subgraph/deadline.js';
import type { SubgraphAddress } from '../supergraph/facts.js';

const PROBE_TIMEOUT_MS = 2_000;
/** One answer holds this long, so a probe of ours does not multiply into probes of every subgraph. */
const REUSE_MS = 1_000;
/** A subgraph that was ready this recently still counts: one lost probe is not an outage. */
const RECENT_MS = 10_000;

/** Whether the gateway should get traffic, and whom it is waiting for if not. */
export interface Readiness {
  readonly status: 'ready' | 'waiting' | 'stopping';
  readonly waitingFor: readonly string[];
}

/** Finds out, by asking each subgraph's `/health/ready`, whether queries can be answered. */
export class ReadinessCheck {
  private stopping = false;
  private readonly readyAt = new Map<string, number>();
  private last: { at: number; result: Promise<Readiness> } | undefined;

  constructor(
    private readonly subgraphs: () => readonly SubgraphAddress[],
    private readonly dispatcher: Dispatcher,
  ) {}

  /** From now on the answer is no: traffic should go elsewhere. */
  stop(): void {
    this.stopping = true;
  }

  async now(): Promise<Readiness> {
    if (this.stopping) return { status: 'stopping', waitingFor: [] };
    if (!this.last || performance.now() - this.last.at > REUSE_MS) {
      this.last = { at: performance.now(), result: this.check() };
    }
    return this.last.result;
  }

  private async check(): Promise<Readiness> {
    const subgraphs = this.subgraphs();
    await Promise.all(subgraphs.map((subgraph) => this.probe(subgraph)));
    const since = performance.now() - RECENT_MS;
    const waitingFor = subgraphs.map(({ name }) => name).filter((name) => !(this.readyAt.get(name)! >= since));
    return { status: waitingFor.length === 0 ? 'ready' : 'waiting', waitingFor };
  }

  private async probe({ name, url }: SubgraphAddress): Promise<void> {
    const { dispatcher } = this;
    try {
      const status = await withDeadline(PROBE_TIMEOUT_MS, undefined, async (signal) => {
        const answer = await request(new URL('/health/ready', url), { dispatcher, signal });
        await answer.body.dump();
        return answer.statusCode;
      });
      if (status === 200) this.readyAt.set(name, performance.now());
    } catch {
      // not ready: the answer names it
    }
  }
}
