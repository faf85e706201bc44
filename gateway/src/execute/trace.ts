import type { CompiledStep } from '../compile/compile-plan.js';
import type { SubgraphAnswer } from '../subgraph/read-answer.js';
import type { SubgraphCall } from '../subgraph/subgraph.js';

/** Entities that a request asks for: those that were wanted, and those left once each is named only once. */
interface AskedEntities {
  readonly wanted: number;
  readonly sent: number;
}

/** One request to a subgraph, as it went. */
export interface TracedRequest {
  readonly subgraph: string;
  /** The fetches of the plan it answers, by their index. */
  readonly fetches: readonly number[];
  /** Absent where fields of a root are asked for. */
  readonly entities?: AskedEntities | undefined;
  /** Milliseconds since the execution began. */
  readonly startedAt: number;
  readonly took: number;
  readonly requestBytes: number;
  /** The answer's size without white space; absent where none came. */
  readonly answerBytes?: number | undefined;
  readonly errors: number;
}

interface Asked {
  readonly steps: readonly CompiledStep[];
  readonly entities?: AskedEntities;
  readonly call: SubgraphCall;
}

/** Remembers the requests of one execution, for those who want it explained. */
export class Trace {
  /** In the order in which they were sent. */
  get requests(): readonly TracedRequest[] {
    return this.ended.toSorted((one, other) => one.startedAt - other.startedAt);
  }

  private readonly ended: TracedRequest[] = [];
  private readonly began = performance.now();

  /** Milliseconds since the execution began. */
  get took(): number {
    return performance.now() - this.began;
  }

  /** Asks, and notes how it went. */
  async of(asked: Asked, ask: () => Promise<SubgraphAnswer>): Promise<SubgraphAnswer> {
    const startedAt = this.took;
    try {
      const answer = await ask();
      this.note(asked, startedAt, answer);
      return answer;
    } catch (error) {
      this.note(asked, startedAt);
      throw error;
    }
  }

  private note({ steps, entities, call }: Asked, startedAt: number, answer?: SubgraphAnswer): void {
    this.ended.push({
      subgraph: steps[0]!.subgraph,
      fetches: steps.map(({ index }) => index),
      entities,
      startedAt,
      took: this.took - startedAt,
      requestBytes: Buffer.byteLength(call.body),
      answerBytes: answer && Buffer.byteLength(JSON.stringify(answer)),
      errors: answer ? (answer.errors?.length ?? 0) : 1,
    });
  }
}
