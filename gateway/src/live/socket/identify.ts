import type { FoundCaller } from '../../caller/find-caller.js';
import type { Engine } from '../../engine.js';
import { problem } from '../../error/problem.js';
import { socketCredentials } from './ws-credentials.js';

type Params = Readonly<Record<string, unknown>> | undefined;

/** Finds out who opened a socket. Throws the refusal when the token does not hold. */
export const identify = async ({ findCaller }: Engine, params: Params): Promise<FoundCaller> =>
  findCaller(socketCredentials(params));

interface Renewing {
  readonly params: Params;
  readonly authorization: unknown;
  readonly owner: FoundCaller;
}

/** Checks the token that follows another. It may say nothing else of its caller: what was opened stands on that. */
export async function renewed(engine: Engine, { params, authorization, owner }: Renewing): Promise<FoundCaller> {
  const found = await identify(engine, { ...params, authorization });
  const identity = ({ caller }: FoundCaller) => engine.openContext(caller).identity;
  if (identity(found) === identity(owner)) return found;
  throw problem('FORBIDDEN', 'The new token says something else of its owner: connect again with it.');
}

/** A close reason holds no more bytes. */
const LONGEST_REASON = 123;

/** A reason as a close frame takes it. */
export function closing(reason: string): string {
  if (Buffer.byteLength(reason) <= LONGEST_REASON) return reason;
  return Buffer.from(reason).subarray(0, LONGEST_REASON).toString().replace(/�$/, '');
}
