import { type ExecutionResult, GraphQLError } from 'graphql';
import type { SubscribePayload } from 'graphql-ws';
import { readDocument } from '../admit/read-document.js';
import type { FoundCaller } from '../caller/find-caller.js';
import type { Engine } from '../engine.js';
import type { Operation } from '../plan/operation.js';
import { prepareSubscription } from './prepare-subscription.js';

/** An operation that came over a WebSocket: checked, and started by calling it. */
export interface LiveOperation {
  readonly operation: Operation;
  readonly start: () => AsyncIterableIterator<ExecutionResult> | Promise<ExecutionResult>;
}

/** The same gate as over HTTP: read, admit, then prepare. Gives the errors when it cannot be asked. */
export function liveOperation(
  engine: Engine,
  payload: SubscribePayload,
  found: FoundCaller,
): LiveOperation | readonly GraphQLError[] {
  const { supergraph, introspection, admit, execute, openContext } = engine;
  const operation = readDocument(payload, { schema: supergraph.apiSchema, introspection });
  if (!('definition' in operation)) return operation;
  admit(operation, found.caller);
  const variables = payload.variables ?? {};
  if (operation.definition.operation !== 'subscription') {
    return { operation, start: () => execute(operation, variables, openContext(found.caller)) };
  }
  const { resume } = payload.extensions ?? {};
  return { operation, start: prepareSubscription(engine, operation, { variables, found, resume }) };
}
