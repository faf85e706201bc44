import { GraphQLError } from 'graphql';

/** What the gateway itself may say to a client, and the HTTP status it says it with (none: the answer may still be partial). */
const STATUS = {
  BAD_REQUEST: 400,
  BAD_USER_INPUT: 400,
  GRAPHQL_PARSE_FAILED: 400,
  GRAPHQL_VALIDATION_FAILED: 400,
  INVALID_INPUT: 400,
  OPERATION_RESOLUTION_FAILURE: 400,
  PERSISTED_QUERY_NOT_SUPPORTED: undefined,
  QUERY_PLANNING_TIMEOUT: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  PLANNING_OVERLOADED: 503,
  SUBGRAPH_UNAVAILABLE: undefined,
  SUBSCRIPTION_UPSTREAM_UNAVAILABLE: undefined,
  SUBSCRIPTION_LIMIT: undefined,
  SUBSCRIPTION_BAD_HEADER: 406,
  SUBSCRIPTION_JWT_EXPIRED: undefined,
  SUBSCRIPTION_JWT_REVOKED: undefined,
  SUBSCRIPTION_SERVER_DRAINING: undefined,
  SUBSCRIPTION_SCHEMA_CHANGED: undefined,
  RESYNC_REQUIRED: undefined,
  SLOW_CONSUMER: undefined,
} as const;

/** The codes of the gateway's own errors. */
export type ProblemCode = keyof typeof STATUS;

/** All of them. */
export const PROBLEM_CODES = Object.keys(STATUS) as readonly ProblemCode[];

/** An error whose message was written for the client. */
export function problem(code: ProblemCode, message: string, extensions: Record<string, unknown> = {}): GraphQLError {
  const status = STATUS[code];
  return new GraphQLError(message, {
    extensions: { ...extensions, code, ...(status && { http: { status } }) },
  });
}

/** A request that never becomes GraphQL, with the HTTP status that says why. */
export const badRequest = (message: string, status = 400): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'BAD_REQUEST', http: { status } } });

/** The same error under one of our codes; keeps its message and where in the document it is. */
export function problemFrom(code: ProblemCode, error: GraphQLError): GraphQLError {
  const { extensions } = problem(code, error.message);
  return new GraphQLError(error.message, {
    nodes: error.nodes,
    positions: error.positions,
    source: error.source,
    extensions,
  });
}
