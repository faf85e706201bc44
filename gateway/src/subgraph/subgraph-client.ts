import { GONE } from './failure.js';
import { Flight } from './flight.js';
import { type Changes, InFlight } from './in-flight.js';
import type { Line } from './line.js';
import { type Patience, patienceOf } from './patience.js';
import type { SubgraphAnswer } from './read-answer.js';
import type { Subgraph, SubgraphCall } from './subgraph.js';

/** What clients of one gateway have to do with each other. */
export interface Sharing {
  /** Whether identical queries under way are sent once. */
  readonly share: boolean;
  readonly changes: Changes;
}

/** A subgraph behind HTTP. What is no answer becomes `SUBGRAPH_UNAVAILABLE`. */
export class SubgraphClient implements Subgraph {
  private readonly inFlight: InFlight;

  constructor(
    readonly line: Line,
    private readonly sharing: Sharing,
  ) {
    this.inFlight = new InFlight(sharing.changes);
  }

  ask(call: SubgraphCall): Promise<SubgraphAnswer> {
    const { line } = this;
    line.stats.asked += 1;
    const patience = patienceOf(call.context, line.options.timeoutMs);
    if (patience.signal?.aborted || patience.due <= performance.now()) return Promise.reject(line.unavailable(GONE));
    if (call.mutation) return this.change(call, patience);
    return this.sharing.share ? this.shared(call, patience) : this.fly(new Flight(line, call, patience));
  }

  private shared(call: SubgraphCall, patience: Patience): Promise<SubgraphAnswer> {
    const found = this.inFlight.find(call, patience);
    // a subgraph that is left alone: what it was asked before may never be answered
    if (found && !this.line.circuit.open) {
      this.line.stats.shared += 1;
      return found.join(patience);
    }
    const flight = new Flight(this.line, call, patience);
    this.inFlight.keep(flight);
    return this.fly(flight);
  }

  private async change(call: SubgraphCall, patience: Patience): Promise<SubgraphAnswer> {
    const { changes } = this.sharing;
    changes.count += 1;
    try {
      return await this.fly(new Flight(this.line, call, patience));
    } finally {
      changes.count += 1;
    }
  }

  private fly(flight: Flight): Promise<SubgraphAnswer> {
    const answer = flight.join(flight.patience);
    flight.start();
    return answer;
  }
}
