import type { SubscriptionNode } from '@apollo/query-planner';
import type { ExecutionResult } from 'graphql';
import { rootSelection } from '../admit/root-fields.js';
import type { FoundCaller } from '../caller/find-caller.js';
import type { Engine } from '../engine.js';
import { problem } from '../error/problem.js';
import { coerceVariables, type Variables } from '../execute/coerce-variables.js';
import type { Operation } from '../plan/operation.js';
import { completeEvent } from './complete-event.js';
import { completedEvents } from './completed-events.js';
import { readCursor } from './cursor.js';
import { endAt } from './end-at.js';
import { Follower } from './follower.js';
import { primaryPayload } from './primary-payload.js';

/** Who subscribes, with what, and from where in the log. */
export interface Subscription {
  readonly variables: Variables;
  readonly found: FoundCaller;
  readonly resume?: unknown;
}

/** A subscription that has been checked and planned, and is opened by calling it. */
export type Start = () => AsyncIterableIterator<ExecutionResult>;

/** Prepares an admitted subscription. Throws what is wrong with it before any subgraph hears of it. */
export function prepareSubscription(engine: Engine, operation: Operation, asked: Subscription): Start {
  const { caller, expiresAt } = asked.found;
  const resume = resumeFrom(asked.resume);
  const variables = coerceVariables(engine.supergraph.apiSchema, operation.definition, asked.variables);
  const node = planned(engine, operation);
  const { serviceName: subgraph } = node.primary;
  return () => {
    const { events } = new Follower({
      subgraph,
      upstream: engine.upstreams[subgraph]!,
      payload: primaryPayload(node.primary, variables, () => engine.openContext(caller).authorization()),
      resume,
      patienceMs: engine.patienceMs,
    });
    endAt(expiresAt, events);
    return completedEvents(events, (event, signal) => {
      const execution = { operation, variables, context: engine.openContext(caller, { signal }) };
      return completeEvent(engine, node, { event, execution });
    });
  };
}

function resumeFrom(resume: unknown): string | undefined {
  if (resume === undefined || resume === null || readCursor(resume)) return (resume as string | null) ?? undefined;
  throw problem(
    'INVALID_INPUT',
    `extensions.resume must be an event's id such as "robots:42", got ${JSON.stringify(resume)}.`,
  );
}

function planned({ plan }: Engine, operation: Operation): SubscriptionNode {
  const { conditional } = rootSelection(operation.document, operation.definition);
  if (conditional) {
    throw problem('GRAPHQL_VALIDATION_FAILED', "@skip and @include cannot stand on a subscription's root field.");
  }
  const { node } = plan(operation);
  if (node?.kind === 'Subscription') return node;
  throw problem('GRAPHQL_VALIDATION_FAILED', 'A subscription must select a field of a subgraph.');
}
