import { service, signCaller, type Caller } from '../caller.js';
import { callerOf } from './identity.js';

/** A service that may read events of every tenant carries this as its tenant. */
const EVERY_TENANT = '*';

/** The authorization header with which a part of the system passes the doors that serve no client. */
export const serviceHeader = async (name: string, secret: string): Promise<{ authorization: string }> => ({
  authorization: `Bearer ${await signCaller(service(name, EVERY_TENANT, ''), secret)}`,
});

/** Who asks, if it is another part of the system. */
export async function serviceOf(authorization: string | undefined, secret: string): Promise<Caller | undefined> {
  const caller = await callerOf(authorization, secret).catch(() => undefined);
  return caller?.kind === 'SERVICE' && caller.tenant === EVERY_TENANT ? caller : undefined;
}
