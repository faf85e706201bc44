import type { GraphQLFormattedError } from 'graphql';
import type { Admitted } from '../engine.js';
import { answer, start } from '../execute/answer.js';
import { Trace } from '../execute/trace.js';
import type { RequestContext } from '../caller/request-context.js';
import { type ExplainedRequest, explainedRequests, rounded } from './explained.js';

/** One run of an operation. Times are in milliseconds. */
export interface OneRun {
  /** From the start to the whole answer as text, with everything that is deferred. */
  readonly took: number;
  /** Empty where nobody looked, as looking takes time. */
  readonly requests: readonly ExplainedRequest[];
  readonly answerBytes: number;
  readonly errors: readonly GraphQLFormattedError[];
}

interface Running {
  readonly found: Pick<Admitted, 'generation' | 'operation'>;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly context: () => RequestContext;
}

/** Runs an operation as a request would. Throws what is wrong with its variables. */
export async function runOnce({ found, variables, context }: Running, traced: boolean): Promise<OneRun> {
  const { generation, operation } = found;
  const trace = traced ? new Trace() : undefined;
  const began = performance.now();
  const started = start(generation, { operation, variables, context: context(), trace });
  const text = await answer(generation, started);
  const took = rounded(performance.now() - began);
  const { errors = [] } = JSON.parse(text) as { errors?: GraphQLFormattedError[] };
  return {
    took,
    requests: trace ? explainedRequests(trace) : [],
    answerBytes: Buffer.byteLength(text),
    errors,
  };
}
