import type { ExecutionResult } from 'graphql';
import { answer, type Answering, type Request, startWith } from '../execute/answer.js';
import type { UpstreamEvent } from './follower.js';

/**
 * Makes an event what the client asked for: it is the answer to the first fetch of the plan, and the fields of other
 * subgraphs are fetched now, never remembered. What there is to say of an error is said already.
 */
export async function completeEvent(
  answering: Answering,
  request: Request,
  { answer: given, event }: UpstreamEvent,
): Promise<ExecutionResult> {
  const started = startWith(answering, { ...request, given });
  return JSON.parse(await answer(answering, started, () => event && { event })) as ExecutionResult;
}
