import {
  CombinedGraphQLErrors,
  CombinedProtocolErrors,
  PROTOCOL_ERRORS_SYMBOL,
  ServerError,
  ServerParseError,
} from '@apollo/client/errors';
import type { Result } from './progress.js';

/** With these the gateway ends a stream that is to be opened again, with the cursor and a new token. */
const COME_BACK = new Set([
  'SLOW_CONSUMER',
  'SUBSCRIPTION_SERVER_DRAINING',
  'SUBSCRIPTION_JWT_EXPIRED',
  'SUBSCRIPTION_JWT_REVOKED',
]);

const codes = (errors: Result['errors']) => (errors ?? []).map(({ extensions }) => extensions?.['code']);

/** Whether the last part of a multipart answer asks the client to come back. */
export function asksToComeBack({ extensions }: Result): boolean {
  const errors: unknown = (extensions as Record<symbol, unknown> | undefined)?.[PROTOCOL_ERRORS_SYMBOL];
  return CombinedProtocolErrors.is(errors) && codes(errors.errors).some((code) => COME_BACK.has(String(code)));
}

/** Whether a result refuses the token that came with the request: the next one may be better. */
export const refusesToken = ({ errors }: Result): boolean => codes(errors).includes('UNAUTHENTICATED');

/** Whether a status says nothing against the request itself: a gateway that is away, restarting or full. */
export const isPassingStatus = (status: number): boolean => status >= 500 || status === 408 || status === 429;

/** Whether a failure says nothing against the operation itself. */
export function isPassing(error: unknown): boolean {
  if (ServerError.is(error) || ServerParseError.is(error)) return isPassingStatus(error.statusCode);
  const { name, message } = error as Error;
  // what GraphQLWsLink tells of closes that graphql-ws does not come back from
  return !CombinedGraphQLErrors.is(error) && name !== 'AbortError' && !message.startsWith('Socket closed with event 4');
}
