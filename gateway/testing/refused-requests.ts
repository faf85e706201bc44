import { fragmentBomb } from './fragment-bomb.js';
import type { AskedOverHttp } from './asked-over-http.js';

const PRODUCT = 'query P($id: ID!) { product(id: $id) { name } }';
const DEEP = `{ product(id: "1") ${'{ ...on Product '.repeat(5_000)} { name } ${'}'.repeat(5_000)} }`;
const ALIASES = `{ ${Array.from({ length: 5_000 }, (_, index) => `a${index}: catalog`).join(' ')} }`;
const INVALID = { status: 400, code: 'GRAPHQL_VALIDATION_FAILED' };

/** Requests over HTTP that are refused for their operation or their caller. */
export const refusedRequests: readonly AskedOverHttp[] = [
  {
    what: 'a syntax error',
    body: { query: '{ catalog ' },
    status: 400,
    code: 'GRAPHQL_PARSE_FAILED',
    says: 'Syntax Error: Expected Name, found <EOF>.',
  },
  {
    what: 'unknown fields, several',
    body: { query: '{ zebra catalogg }' },
    ...INVALID,
    says: 'Cannot query field "zebra" on type "Query".',
  },
  {
    what: 'the same for who wants plain JSON',
    body: { query: '{ nope }' },
    headers: { accept: 'application/json' },
    status: 200,
    code: INVALID.code,
  },
  {
    what: 'the same for who wants a graphql-response',
    body: { query: '{ nope }' },
    headers: { accept: 'application/graphql-response+json' },
    ...INVALID,
  },
  {
    what: 'a missing variable',
    body: { query: PRODUCT },
    status: 400,
    code: 'BAD_USER_INPUT',
    says: 'Variable "$id" of required type "ID!" was not provided.',
  },
  {
    what: 'a wrong variable for who wants plain JSON',
    body: { query: PRODUCT, variables: { id: {} } },
    headers: { accept: 'application/json' },
    status: 200,
    code: 'BAD_USER_INPUT',
  },
  {
    what: 'an unknown operation',
    body: { query: PRODUCT, operationName: 'Q' },
    status: 400,
    code: 'OPERATION_RESOLUTION_FAILURE',
    says: 'Unknown operation named "Q".',
  },
  {
    what: 'several operations and no name',
    body: { query: `${PRODUCT} query C { catalog }` },
    status: 400,
    code: 'OPERATION_RESOLUTION_FAILURE',
  },
  { what: 'fragments alone', body: { query: 'fragment F on Query { catalog }' }, ...INVALID },
  {
    what: 'a subscription',
    body: { query: 'subscription { priceChanged { id } }' },
    status: 406,
    code: 'SUBSCRIPTION_BAD_HEADER',
  },
  {
    what: 'a mutation by GET',
    search: { query: 'mutation { rename(id: "1", name: "x") { id } }' },
    status: 405,
    code: 'BAD_REQUEST',
    says: 'A mutation is sent by POST.',
  },
  {
    what: 'no token where one is needed',
    body: { query: '{ products { id } }' },
    token: 'none',
    status: 401,
    code: 'UNAUTHENTICATED',
  },
  {
    what: 'the same by GET',
    search: { query: '{ products { id } }' },
    token: 'none',
    status: 401,
    code: 'UNAUTHENTICATED',
  },
  { what: 'no token where none is needed', body: { query: '{ catalog }' }, token: 'none', status: 200 },
  { what: 'an expired token', body: { query: '{ catalog }' }, token: 'expired', status: 401, code: 'UNAUTHENTICATED' },
  { what: 'a forged token', body: { query: '{ catalog }' }, token: 'a.b.c', status: 401, code: 'UNAUTHENTICATED' },
  {
    what: 'an unsound purpose',
    body: { query: '{ catalog }' },
    headers: { 'x-purpose-of-use': 'spite!' },
    status: 400,
    code: 'BAD_USER_INPUT',
  },
  {
    what: 'the same for who wants plain JSON,',
    body: { query: '{ catalog }' },
    headers: { accept: 'application/json', 'x-purpose-of-use': 'spite!' },
    status: 200,
    code: 'BAD_USER_INPUT',
  },
  {
    what: 'a scope that the token lacks',
    body: { query: '{ catalog gold }' },
    status: 403,
    code: 'FORBIDDEN',
    says: 'Query.gold needs the scope dig; the token lists read, write.',
  },
  {
    what: 'a scope that the token lacks, for who wants plain JSON',
    body: { query: '{ gold }' },
    headers: { accept: 'application/json' },
    status: 403,
    code: 'FORBIDDEN',
  },
  { what: 'a policy', search: { query: '{ core }' }, status: 403, code: 'FORBIDDEN' },
  {
    what: 'deep nesting',
    body: { query: DEEP },
    status: 400,
    code: 'GRAPHQL_PARSE_FAILED',
    says: 'The document nests deeper than 100 levels.',
  },
  {
    what: 'too many tokens',
    body: { query: `{ ${'catalog '.repeat(10_001)} }` },
    status: 400,
    code: 'GRAPHQL_PARSE_FAILED',
  },
  {
    what: 'thousands of aliases',
    body: { query: ALIASES },
    status: 400,
    code: 'GRAPHQL_PARSE_FAILED',
    says: 'Syntax Error: Document contains more that 10000 tokens. Parsing aborted.',
  },
  {
    what: 'thousands of fields',
    body: { query: `{ ${'catalog '.repeat(5_000)} }` },
    ...INVALID,
    says: 'The document selects 5000 fields with its fragments; fewer than 5000 are allowed.',
  },
  { what: 'fragments that multiply', body: { query: fragmentBomb(18) }, ...INVALID },
];
