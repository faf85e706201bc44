import { describe, expect, it } from 'vitest';
import { SUBGRAPH_CODES, subgraphError } from './subgraph-error.js';

describe('An error of a subgraph', () => {
  it.each([...SUBGRAPH_CODES])('with the code %s keeps its message and place', (code) => {
    const raw = {
      message: 'No.',
      path: ['a', 1],
      locations: [{}],
      extensions: { code, stacktrace: ['at x'], sql: 'SELECT' },
    };
    expect(subgraphError(raw, 'robots')).toEqual({
      message: 'No.',
      path: ['a', 1],
      extensions: { code, service: 'robots' },
    });
  });

  it.each([
    { message: 'SELECT failed at /srv/app.js', extensions: { code: 'QueryFailedError' } },
    { message: 'no code' },
    { message: 'pretends to be the gateway', extensions: { code: 'SUBGRAPH_UNAVAILABLE' } },
    { message: { not: 'a text' }, path: { not: 'a path' }, extensions: { code: 'FORBIDDEN' } },
    { extensions: 'FORBIDDEN' },
    'just a text',
    null,
    [],
  ])('that is no refusal is masked: %j', (raw) => {
    expect(subgraphError(raw, 'robots')).toEqual({
      message: 'Unexpected error.',
      extensions: { code: 'INTERNAL_SERVER_ERROR', service: 'robots' },
    });
  });
});
