import { GraphQLError } from 'graphql';
import { verifyCaller, type Caller } from '../caller.js';

/** Who calls, by the internal token in an authorization header. Refuses everyone who does not hold the secret. */
export async function callerOf(authorization: string | undefined, secret: string): Promise<Caller> {
  const token = /^Bearer (.+)$/.exec(authorization ?? '')?.[1];
  if (!token) throw stranger('This subgraph answers its gateway only: ask the gateway instead.');
  try {
    return await verifyCaller(token, secret);
  } catch {
    throw stranger('The internal token does not hold: INTERNAL_TOKEN_SECRET must be the same here and at the gateway.');
  }
}

const stranger = (message: string) =>
  new GraphQLError(message, { extensions: { code: 'UNAUTHENTICATED', http: { status: 401 } } });
