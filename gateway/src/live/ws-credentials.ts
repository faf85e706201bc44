import { correlationId } from '../caller/correlation-id.js';
import type { Credentials } from '../caller/find-caller.js';

type Params = Readonly<Record<string, unknown>> | undefined;

/** A socket's credentials, from `connectionParams`. */
export const socketCredentials = (params: Params = {}): Credentials => ({
  ...given('authorization', params['authorization'] ?? params['Authorization']),
  ...given('purposeOfUse', params['purposeOfUse'] ?? params['x-purpose-of-use']),
  correlationId: correlationId(params['x-correlation-id']),
});

/** One operation's own credentials, from `extensions.headers`: how GraphiQL sends its headers over a WebSocket. */
export function operationCredentials(extensions: unknown): Credentials | undefined {
  const { headers } = (extensions ?? {}) as { headers?: unknown };
  if (typeof headers !== 'object' || headers === null) return undefined;
  const credentials = socketCredentials(lowerCased(headers));
  return credentials.authorization === undefined ? undefined : credentials;
}

const lowerCased = (headers: object) =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));

const given = (name: string, value: unknown) => (value === undefined || value === null ? {} : { [name]: value });
