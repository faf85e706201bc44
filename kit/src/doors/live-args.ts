import { parse, validate, type ExecutionArgs, type GraphQLError, type GraphQLSchema } from 'graphql';
import type { SubscribePayload } from 'graphql-ws';
import type { Context } from '../context.js';
import type { Host } from '../host.js';
import { callerOf } from './identity.js';
import { openRequest } from './request.js';

/** What is served, and the secret that callers are known by. */
export interface Door {
  readonly schema: GraphQLSchema;
  readonly secret: string;
}

/** What the gateway sends with each `subscribe`: who subscribes, where to go on, and whether it wants to know where the stream stands. */
interface SubscribeExtensions {
  readonly headers?: { readonly authorization?: string };
  readonly resume?: string;
  readonly cursors?: boolean;
}

/** A subscription that may begin. */
export interface LiveArgs extends ExecutionArgs {
  readonly contextValue: Context;
}

/** Reads what a subscriber sent; gives the errors of a document that does not fit. */
export async function liveArgs(
  { extensions, query, operationName, variables: variableValues }: SubscribePayload,
  host: Host,
  { schema, secret }: Door,
): Promise<LiveArgs | readonly GraphQLError[]> {
  const { headers, resume, cursors } = (extensions ?? {}) as SubscribeExtensions;
  const caller = await callerOf(headers?.authorization, secret);
  const document = parse(query);
  const errors = validate(schema, document);
  if (errors.length > 0) return errors;
  const contextValue = openRequest(host, { caller, since: resume, cursors: cursors === true });
  return { schema, document, operationName, variableValues, contextValue };
}
