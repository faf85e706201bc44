import type { IncomingHttpHeaders } from 'node:http';
import type { Admitted, Engine } from '../engine.js';
import type { Started } from '../execute/answer.js';
import { Trace } from '../execute/trace.js';
import { explained, type ExplainedPlanning, type Explanation, rounded } from './explained.js';

/** Whether a request has the header `x-explain`. In production it means nothing: a plan tells how the graph is made. */
export const wantsExplanation = (
  { introspection }: Pick<Engine, 'introspection'>,
  { 'x-explain': wanted }: IncomingHttpHeaders,
): boolean => introspection && wanted !== undefined && wanted !== 'off';

/** One request that wants to be explained, on its way; begins before it is read. */
export class Explaining {
  private readonly began = performance.now();
  private planning: ExplainedPlanning | undefined;
  private trace: Trace | undefined;

  /** The operation is there; `planning` is what planning has done. */
  admitted({ known }: Admitted, planning: Engine['planning']): void {
    this.planning = { ...planning, ...(!known && { took: rounded(performance.now() - this.began) }) };
  }

  /** The execution begins. */
  begin(): Trace {
    return (this.trace = new Trace());
  }

  /** What becomes `extensions.explain` once everything is answered. */
  async explain({ generation, asked }: Admitted, { run }: Started): Promise<{ readonly explain: Explanation }> {
    await run.allDone();
    const plan = await generation.planText(asked);
    const fetches = run.execution.plan.steps.length;
    return { explain: explained({ plan, planning: this.planning!, fetches, trace: this.trace! }) };
  }
}
