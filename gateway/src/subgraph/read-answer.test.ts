import { describe, expect, it } from 'vitest';
import { readAnswer } from './read-answer.js';

const answer = (body: string, { status = 200, contentType = 'application/json' } = {}) =>
  readAnswer({ status, contentType, body }, 'robots');

describe('The answer of a subgraph', () => {
  it('is read whatever its status, when it is GraphQL', () => {
    expect(answer('{"data":{"a":1}}')).toEqual({ data: { a: 1 } });
    expect(answer('{"data":null}', { contentType: 'application/graphql-response+json; charset=utf-8' })).toEqual({
      data: null,
    });
    const refusal = { message: 'Not yours.', extensions: { code: 'FORBIDDEN' } };
    expect(answer(JSON.stringify({ errors: [refusal] }), { status: 403 })).toEqual({
      errors: [{ message: 'Not yours.', extensions: { code: 'FORBIDDEN', service: 'robots' } }],
    });
  });

  it.each([
    { body: '{"data":{"a":1}}', status: 302 },
    { body: '{"data":{"a":1}}', contentType: 'text/html' },
    { body: '{"data":' },
    { body: '[]' },
    { body: 'null' },
    { body: '{}' },
    { body: '{"errors":[]}' },
    { body: '{"data":7}' },
    { body: '{"data":{},"errors":{}}' },
  ])('is none when it is something else: %j', ({ body, ...how }) => {
    expect(answer(body, how)).toBeUndefined();
  });
});
