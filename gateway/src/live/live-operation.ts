import type { ExecutionResult, GraphQLError } from 'graphql';
import type { SubscribePayload } from 'graphql-ws';
import type { FoundCaller } from '../caller/find-caller.js';
import type { Presence } from '../caller/request-context.js';
import { admitted, type Admitted, type Engine, thrown } from '../engine.js';
import { answer, start, written } from '../execute/answer.js';
import { prepareSubscription } from './prepare-subscription.js';

/** An operation that came over a WebSocket: checked, and started by calling it. */
export interface LiveOperation extends Admitted {
  readonly start: () => AsyncIterableIterator<ExecutionResult> | Promise<ExecutionResult>;
}

/** The same gate as over HTTP: read, admit, then prepare. Gives the errors when it cannot be asked. */
export async function liveOperation(
  engine: Engine,
  payload: SubscribePayload,
  { found, signal }: { readonly found: FoundCaller; readonly signal: Presence },
): Promise<LiveOperation | readonly GraphQLError[]> {
  const { query, operationName, variables: given, extensions } = payload;
  const offered = { query, operationName: operationName || undefined, headers: headersIn(extensions) };
  const ready = await admitted(engine, offered, found.caller);
  if (!('operation' in ready)) return ready;
  const variables = given ?? {};
  if (ready.operation.planned.kind === 'subscription') {
    const { resume } = extensions ?? {};
    return { ...ready, start: prepareSubscription(engine, ready, { variables, found, resume }) };
  }
  const context = engine.openContext(found.caller, { signal, deadline: engine.deadline() });
  const run = async (): Promise<ExecutionResult> => {
    try {
      const started = start(ready.generation, { operation: ready.operation, variables, context });
      return JSON.parse(await answer(ready.generation, started)) as ExecutionResult;
    } catch (error) {
      // thrown, it would close the socket and with it the client's other operations
      return JSON.parse(written({ errors: thrown(error).map(engine.present) })) as ExecutionResult;
    }
  };
  return { ...ready, start: run };
}

const headersIn = (extensions: SubscribePayload['extensions']): Record<string, unknown> => {
  const { headers } = (extensions ?? {}) as { headers?: unknown };
  return typeof headers === 'object' && headers !== null ? (headers as Record<string, unknown>) : {};
};
