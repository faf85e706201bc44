import type { ExecutionResult } from 'graphql';
import type { FoundCaller } from '../caller/find-caller.js';
import type { Admitted, Engine } from '../engine.js';
import { problem } from '../error/problem.js';
import type { Variables } from '../execute/coerce-variables.js';
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
export function prepareSubscription(
  engine: Omit<Engine, 'live'>,
  { operation, generation }: Admitted,
  asked: Subscription,
): Start {
  const { caller, expiresAt } = asked.found;
  const resume = resumeFrom(asked.resume);
  const variables = operation.compiled.coerce([asked.variables, operation.planned.literals]);
  const primary = primaryOf(operation, variables);
  const { serviceName: subgraph } = primary;
  return () => {
    const { events } = new Follower({
      subgraph,
      upstream: generation.upstreams[subgraph]!,
      payload: primaryPayload(primary, variables, () => engine.openContext(caller).authorization()),
      resume,
      patienceMs: engine.patienceMs,
    });
    endAt(expiresAt, events);
    return completedEvents(events, (event, signal) => {
      engine.happened(event.event?.['id']);
      const context = engine.openContext(caller, { signal, deadline: engine.deadline() });
      return completeEvent(generation, { operation, variables, context }, event);
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

/** The fetch that its own subgraph answers with events. */
function primaryOf({ planned, compiled }: Admitted['operation'], variables: Variables) {
  if (planned.root.conditional) {
    throw problem('GRAPHQL_VALIDATION_FAILED', "@skip and @include cannot stand on a subscription's root field.");
  }
  const [first] = compiled.variant(variables).plan.steps;
  if (first) return first.fetch;
  throw problem('GRAPHQL_VALIDATION_FAILED', 'A subscription must select a field of a subgraph.');
}
