import { GraphQLError, type ExecutionResult } from 'graphql';
import type { Host } from '../host.js';
import { hideSurprises } from '../refusal.js';

/** Errors as the client may see them; the log gets those that surprise. */
export function shown({ log }: Pick<Host, 'log'>, errors: ExecutionResult['errors']): Pick<ExecutionResult, 'errors'> {
  for (const { originalError } of errors ?? []) {
    if (originalError && !(originalError instanceof GraphQLError)) log.error({ err: originalError }, 'surprise');
  }
  return errors ? { errors: errors.map(masked) } : {};
}

/** Still an error, not its JSON: graphql-ws asks each for that, and closes the socket when it cannot. */
function masked(error: GraphQLError): GraphQLError {
  const { message, extensions } = hideSurprises(error.toJSON(), error);
  return new GraphQLError(message, { nodes: error.nodes, path: error.path, extensions });
}

/** What a client is told of a failure that nobody foresaw. */
export function unexpected({ log }: Pick<Host, 'log'>, error: unknown): GraphQLError {
  log.error({ err: error }, 'surprise');
  return new GraphQLError('Unexpected error.', { extensions: { code: 'INTERNAL_SERVER_ERROR' } });
}
