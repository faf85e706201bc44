import type { PlanningStats } from '../plan/planning-pool.js';
import type { Trace, TracedRequest } from '../execute/trace.js';
import { numberedPlan } from './numbered-plan.js';

/** How an operation was answered. Times are in milliseconds. */
export interface Explanation {
  /** The plan, as Apollo prints it, line by line, with numbers at its fetches. */
  readonly plan: readonly string[];
  readonly planning: ExplainedPlanning;
  /** Fetches that the plan names. */
  readonly fetches: number;
  /** Requests that were sent for them, in that order: several fetches may share one, and some may not be needed. */
  readonly requests: readonly ExplainedRequest[];
  /** How long the execution took, from the first request to the last answer. */
  readonly execution: number;
}

/** What planning has done since the gateway started (two explanations tell what came between them), and for this request. */
export interface ExplainedPlanning extends Readonly<PlanningStats> {
  /** How long reading, validating, planning and compiling took; absent where the operation was known already. */
  readonly took?: number;
}

/** A request, with the numbers that its fetches have in the printed plan. Sizes are in bytes. */
export type ExplainedRequest = TracedRequest;

/** What there is to explain. */
export interface Explainable {
  readonly plan: string;
  readonly planning: ExplainedPlanning;
  readonly fetches: number;
  readonly trace: Trace;
}

/** Explains an execution that has just ended. */
export function explained({ plan, planning, fetches, trace }: Explainable): Explanation {
  const requests = explainedRequests(trace);
  const ends = requests.map(({ startedAt, took }) => startedAt + took);
  return {
    plan: numberedPlan(plan),
    planning,
    fetches,
    requests,
    execution: rounded(Math.max(0, ...ends)),
  };
}

/** The requests of an execution, for people. */
export const explainedRequests = ({ requests }: Trace): readonly ExplainedRequest[] =>
  requests.map((request) => ({
    ...request,
    fetches: request.fetches.map((index) => index + 1),
    startedAt: rounded(request.startedAt),
    took: rounded(request.took),
  }));

/** Milliseconds as precise as anyone reads them. */
export const rounded = (ms: number): number => Math.round(ms * 100) / 100;
