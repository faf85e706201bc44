import type { GraphQLFormattedError } from 'graphql';

/** Refusals and complaints about the request: their messages were written for the client. */
export const SUBGRAPH_CODES: ReadonlySet<unknown> = new Set([
  'NOT_FOUND',
  'FORBIDDEN',
  'INVALID_INPUT',
  'CONFLICT',
  'UNAUTHENTICATED',
  'BAD_USER_INPUT',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'RESYNC_REQUIRED',
]);

/** What a client sees of an error nobody foresaw. */
export const SURPRISE = { message: 'Unexpected error.', code: 'INTERNAL_SERVER_ERROR' } as const;

/** What a client may see of one error in a subgraph's answer: a refusal as it is, everything else masked. */
export function subgraphError(raw: unknown, service: string): GraphQLFormattedError {
  const { message, path, extensions } = isRecord(raw) ? raw : {};
  const code = isRecord(extensions) ? extensions['code'] : undefined;
  const place = isPath(path) ? { path } : {};
  return typeof message === 'string' && SUBGRAPH_CODES.has(code)
    ? { message, ...place, extensions: { code, service } }
    : { message: SURPRISE.message, ...place, extensions: { code: SURPRISE.code, service } };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isPath = (value: unknown): value is (string | number)[] =>
  Array.isArray(value) && value.every((step) => typeof step === 'string' || Number.isInteger(step));
