import { badRequest, problem } from '../error/problem.js';

/** A GraphQL request as it came over HTTP. */
export interface GraphQLRequest {
  readonly query: string;
  readonly operationName?: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly extensions: Readonly<Record<string, unknown>>;
}

const NONE: Readonly<Record<string, unknown>> = Object.freeze({});

/** Reads the body of a POST. Throws what is wrong with it. */
export function readBody(contentType: string | undefined, body: string): GraphQLRequest {
  if (contentType === undefined) throw badRequest('Send the request as content-type: application/json.');
  const [type = '', ...parameters] = contentType.split(';').map((part) => part.trim().toLowerCase());
  if (type !== 'application/json')
    throw badRequest(`Expected content-type application/json, got ${JSON.stringify(type)}.`);
  const charset = parameters.find((parameter) => parameter.startsWith('charset='))?.slice('charset='.length);
  if (charset !== undefined && !/^"?utf-?8"?$/.test(charset)) {
    throw badRequest(`Expected the charset utf-8, got ${JSON.stringify(charset)}.`, 415);
  }
  return requestFrom(parsed(body, 'The body'));
}

/** Whoever reads the same request elsewhere could take another of two. */
const PARAMETERS = ['query', 'operationName', 'variables', 'extensions'];

/** Reads the query string of a GET. Throws what is wrong with it. */
export function readQueryString(search: string): GraphQLRequest {
  const parameters = new URLSearchParams(search);
  const twice = PARAMETERS.find((name) => parameters.getAll(name).length > 1);
  if (twice) throw badRequest(`The parameter "${twice}" may be given once only.`);
  const json = (name: string) => {
    const text = parameters.get(name);
    return text === null || text === '' ? undefined : parsed(text, `The parameter "${name}"`);
  };
  return requestFrom({
    query: parameters.get('query') ?? undefined,
    operationName: parameters.get('operationName') || undefined,
    variables: json('variables'),
    extensions: json('extensions'),
  });
}

function parsed(text: string, what: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw badRequest(`${what} is not valid JSON.`);
  }
}

function requestFrom(body: unknown): GraphQLRequest {
  if (Array.isArray(body)) throw badRequest('One operation per request: batches are not served.');
  if (typeof body !== 'object' || body === null) throw badRequest('The body must be a JSON object with a "query".');
  if (Object.hasOwn(body, '__proto__')) throw badRequest('"__proto__" is no part of a GraphQL request.');
  const { query, operationName, variables, extensions } = body as Record<string, unknown>;
  if (typeof query !== 'string' || query === '') throw noQuery(query, extensions);
  if (operationName !== undefined && operationName !== null && typeof operationName !== 'string') {
    throw badRequest(`"operationName" must be a string, got ${kindOf(operationName)}.`);
  }
  return {
    query,
    operationName: operationName || undefined,
    variables: mapFrom('variables', variables),
    extensions: mapFrom('extensions', extensions),
  };
}

function noQuery(query: unknown, extensions: unknown) {
  const hashed = typeof extensions === 'object' && extensions !== null && 'persistedQuery' in extensions;
  if (query === undefined && hashed) {
    return problem('PERSISTED_QUERY_NOT_SUPPORTED', 'PersistedQueryNotSupported');
  }
  return badRequest(
    query === undefined ? 'The request holds no "query".' : `"query" must be a text, got ${kindOf(query)}.`,
  );
}

function mapFrom(name: string, value: unknown): Readonly<Record<string, unknown>> {
  if (value === undefined || value === null) return NONE;
  if (typeof value === 'object' && !Array.isArray(value)) return value as Record<string, unknown>;
  throw badRequest(`"${name}" must be an object, got ${kindOf(value)}.`);
}

const kindOf = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'a list' : value === '' ? 'an empty text' : `a ${typeof value}`;
