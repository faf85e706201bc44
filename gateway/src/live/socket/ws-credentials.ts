import { correlationId } from '../../caller/correlation-id.js';
import type { Credentials } from '../../caller/find-caller.js';

type Params = Readonly<Record<string, unknown>> | undefined;

/** A socket's credentials, from `connectionParams`. */
export const socketCredentials = (params: Params = {}): Credentials => ({
  ...given('authorization', params['authorization'] ?? params['Authorization']),
  ...given('purposeOfUse', params['x-purpose-of-use'] ?? params['purposeOfUse']),
  correlationId: correlationId(params['x-correlation-id']),
});

/**
 * One operation's own credentials, from `extensions.headers`: how GraphiQL sends its headers over a WebSocket. A token
 * of its own leaves nothing of the socket's; a purpose of use alone goes with the socket's token, from `params`.
 */
export function operationCredentials(extensions: unknown, params?: Params): Credentials | undefined {
  const { headers } = (extensions ?? {}) as { headers?: unknown };
  if (typeof headers !== 'object' || headers === null) return undefined;
  const own = lowerCased(headers);
  if ('authorization' in own) return socketCredentials(own);
  return 'x-purpose-of-use' in own ? socketCredentials({ ...params, ...own }) : undefined;
}

const lowerCased = (headers: object): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => (value == null ? [] : [[name.toLowerCase(), value]])),
  );

const given = (name: string, value: unknown) => (value === undefined || value === null ? {} : { [name]: value });
