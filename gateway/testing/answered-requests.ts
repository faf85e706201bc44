import type { AskedOverHttp } from './asked-over-http.js';

const PRODUCT = 'query P($id: ID!) { product(id: $id) { name } }';

/** Requests over HTTP that are answered, if only with what a subgraph says. */
export const answeredRequests: readonly AskedOverHttp[] = [
  { what: 'a query', body: { query: '{ catalog products { name stars } }' }, status: 200 },
  { what: 'a query by GET', search: { query: PRODUCT, variables: '{"id":"7"}', operationName: 'P' }, status: 200 },
  {
    what: 'a query by GET with empty parameters',
    search: { query: '{ catalog }', variables: '', operationName: '' },
    status: 200,
  },
  { what: 'a mutation', body: { query: 'mutation { rename(id: "1", name: "x") { stars } }' }, status: 200 },
  { what: 'introspection', body: { query: '{ __schema { queryType { name } } __typename }' }, status: 200 },
  {
    what: 'one operation of several',
    body: { query: `${PRODUCT} query C { catalog }`, operationName: 'C' },
    status: 200,
  },
  {
    what: 'nulls for what is not given',
    body: { query: '{ catalog }', variables: null, operationName: null, extensions: null },
    status: 200,
  },
  {
    what: 'a hash with its text',
    body: { query: '{ catalog }', extensions: { persistedQuery: { version: 1, sha256Hash: 'x' } } },
    status: 200,
  },
  {
    what: 'a hash without',
    body: { extensions: { persistedQuery: { version: 1, sha256Hash: 'x' } } },
    status: 200,
    code: 'PERSISTED_QUERY_NOT_SUPPORTED',
  },
  {
    what: "a subgraph's refusal",
    body: { query: '{ catalog refuse(code: "FORBIDDEN", message: "No.") }' },
    status: 200,
    code: 'FORBIDDEN',
    says: 'No.',
  },
  {
    what: 'a surprise in a subgraph',
    body: { query: '{ refuse(code: "OOPS", message: "secret") }' },
    status: 200,
    code: 'INTERNAL_SERVER_ERROR',
    says: 'Unexpected error.',
  },
  {
    what: 'a graphql-response',
    body: { query: '{ catalog }' },
    headers: { accept: 'application/graphql-response+json' },
    status: 200,
  },
  {
    what: 'a subgraph that is down',
    body: { query: '{ catalog door }' },
    status: 200,
    code: 'SUBGRAPH_UNAVAILABLE',
    says: 'The subgraph "vault" does not answer.',
  },
  {
    what: 'a field that has moved for who says so',
    body: { query: '{ catalog }' },
    headers: { 'x-moved': 'true' },
    status: 200,
    code: 'SUBGRAPH_UNAVAILABLE',
  },
];
