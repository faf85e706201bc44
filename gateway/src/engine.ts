import { GraphQLError } from 'graphql';
import type { Caller } from '@valueverse/kit/caller';
import type { FindCaller } from './caller/find-caller.js';
import type { OpenContext } from './caller/request-context.js';
import type { Present } from './error/presenter.js';
import type { Live } from './live/core/live.js';
import type { SharedAnswers } from './execute/shared-answers.js';
import type { Asked, Operation } from './plan/operation.js';
import type { Refused } from './plan/operations.js';
import type { PlanningStats } from './plan/planning-pool.js';
import { SupergraphForgotten } from './plan/supergraph-forgotten.js';
import type { Generation } from './supergraph/generation.js';

/** Everything below the transports; HTTP and WebSocket stand on the same one. */
export interface Engine {
  /** The supergraph in service. A request takes it once and keeps it. */
  readonly generation: () => Generation;
  readonly introspection: boolean;
  /** What planning has done since the start. */
  readonly planning: Readonly<PlanningStats>;
  readonly findCaller: FindCaller;
  readonly openContext: OpenContext;
  /** When the answer to a request that comes now is due. */
  readonly deadline: () => number;
  readonly present: Present;
  /** All subscriptions, whichever way they came. */
  readonly live: Live;
  /** Answers identical queries of one caller together; absent where that is switched off. */
  readonly shared?: SharedAnswers | undefined;
}

/** An operation that its caller may ask, on the supergraph it was read against. */
export interface Admitted {
  readonly generation: Generation;
  readonly operation: Operation;
  /** As it was planned. */
  readonly asked: Asked;
  /** It was known already: nothing was read or planned for this request. */
  readonly known: boolean;
}

/** A document, and the headers that may decide how it is planned. */
export interface Offered {
  readonly query: string;
  readonly operationName?: string | undefined;
  readonly headers: Readonly<Record<string, unknown>>;
}

/**
 * Reads and admits an operation, the same for every transport. Gives the errors when it cannot be asked; throws the refusal.
 * Where the supergraph is replaced twice while its planning waits, it begins anew on the one in service.
 */
export async function admitted(
  { generation: current }: Pick<Engine, 'generation'>,
  { query, operationName, headers }: Offered,
  caller: Caller,
): Promise<Admitted | Refused> {
  const generation = current();
  const asked = { query, operationName, labels: generation.chooseLabels(headers) };
  let operation = generation.operations.known(asked);
  const known = operation !== undefined;
  if (!operation) {
    let found: Operation | Refused;
    try {
      found = await generation.operations.find(asked);
    } catch (error) {
      if (!(error instanceof SupergraphForgotten) || current() === generation) throw error;
      return admitted({ generation: current }, { query, operationName, headers }, caller);
    }
    if (!('planned' in found)) return found;
    operation = found;
  }
  generation.admit(operation.planned, caller);
  return { generation, operation, asked, known };
}

/** What was thrown, as the errors of a response. */
export const thrown = (error: unknown): Refused => [
  error instanceof GraphQLError ? error : new GraphQLError(String(error), { originalError: error as Error }),
];
