import type { AskedOverHttp } from './asked-over-http.js';

const PRODUCT = 'query P($id: ID!) { product(id: $id) { name } }';
const UNREAD = { status: 400, code: 'BAD_REQUEST' };

/** Requests over HTTP that never become GraphQL. */
export const unreadRequests: readonly AskedOverHttp[] = [
  { what: 'malformed JSON', body: '{"query":', ...UNREAD, says: 'The body is not valid JSON.' },
  {
    what: 'malformed variables by GET',
    search: { query: PRODUCT, variables: '{' },
    ...UNREAD,
    says: 'The parameter "variables" is not valid JSON.',
  },
  {
    what: 'two queries by GET',
    search: [
      ['query', '{ catalog }'],
      ['query', '{ products { id } }'],
    ],
    ...UNREAD,
    says: 'The parameter "query" may be given once only.',
  },
  { what: 'an empty body', body: '', ...UNREAD },
  { what: 'no query', body: {}, ...UNREAD, says: 'The request holds no "query".' },
  { what: 'no query by GET', search: { operationName: 'P' }, ...UNREAD, says: 'The request holds no "query".' },
  { what: 'a query that is no text', body: { query: { kind: 'Document' } }, ...UNREAD },
  {
    what: 'variables that are a list',
    body: { query: PRODUCT, variables: ['1'] },
    ...UNREAD,
    says: '"variables" must be an object, got a list.',
  },
  { what: 'variables in a text', body: { query: PRODUCT, variables: '{"id":"1"}' }, ...UNREAD },
  { what: 'an operation name that is a number', body: { query: PRODUCT, operationName: 7 }, ...UNREAD },
  { what: 'a body that pollutes', body: '{"query":"{catalog}","__proto__":{"a":1}}', ...UNREAD },
  {
    what: 'a batch',
    body: [{ query: '{ catalog }' }, { query: '{ catalog }' }],
    ...UNREAD,
    says: 'One operation per request: batches are not served.',
  },
  {
    what: 'a form',
    body: 'query=%7Bcatalog%7D',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    ...UNREAD,
  },
  { what: 'plain text', body: { query: '{ catalog }' }, headers: { 'content-type': 'text/plain' }, ...UNREAD },
  {
    what: 'a multipart form',
    body: { query: '{ catalog }' },
    headers: { 'content-type': 'multipart/form-data; boundary=x' },
    ...UNREAD,
  },
  {
    what: 'another charset',
    body: { query: '{ catalog }' },
    headers: { 'content-type': 'application/json; charset=utf-16' },
    status: 415,
    code: 'BAD_REQUEST',
  },
  {
    what: 'a GET with a body of another type',
    search: { query: '{ catalog }' },
    headers: { 'content-type': 'text/plain' },
    status: 415,
    code: 'BAD_REQUEST',
  },
  {
    what: 'nothing but XML as an answer',
    body: { query: '{ catalog }' },
    headers: { accept: 'application/xml' },
    status: 406,
    code: 'BAD_REQUEST',
  },
  {
    what: 'more than a megabyte',
    body: JSON.stringify({ query: ' '.repeat(1 << 20) }),
    status: 413,
    code: 'BAD_REQUEST',
  },
];
