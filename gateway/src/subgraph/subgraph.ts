import type { RequestContext } from '../caller/request-context.js';
import type { SubgraphAnswer } from './read-answer.js';

/** One request to a subgraph. */
export interface SubgraphCall {
  /** The request's body: `{"query":…,"variables":…}`, written already. */
  readonly body: string;
  /** Whether it may change something: then it is sent once, and its answer is nobody else's. */
  readonly mutation: boolean;
  readonly context: RequestContext;
}

/** A subgraph as execution sees it. */
export interface Subgraph {
  /**
   * Asks it. The answer belongs to whoever asked: it may be changed. Throws a `problem` that names the subgraph and never
   * its address when there is no answer.
   */
  ask(call: SubgraphCall): Promise<SubgraphAnswer>;
}
