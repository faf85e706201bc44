import { describe, expect, it } from 'vitest';
import { stranger } from '../../testing/callers.js';
import { requestHeaders } from './request-headers.js';

const context = { caller: stranger, authorization: async () => undefined, identity: '' };
const object = (flat: string[]) =>
  Object.fromEntries(flat.flatMap((name, at) => (at % 2 ? [] : [[name, flat[at + 1]]])));

describe('What a subgraph is told', () => {
  it('is what the gateway knows, and nothing else', () => {
    const told = requestHeaders(context, { authorization: undefined, leftMs: 250, encodings: undefined });
    expect(object(told)).toEqual({
      'content-type': 'application/json',
      accept: 'application/graphql-response+json, application/json',
      'x-correlation-id': 'c1',
      'x-deadline-ms': '250',
    });
  });

  it('names the caller, the trace and what may be compressed, when there is any', () => {
    const way = { authorization: 'Bearer s', leftMs: 1, encodings: 'gzip' };
    expect(object(requestHeaders({ ...context, traceparent: '00-1-2-01' }, way))).toMatchObject({
      authorization: 'Bearer s',
      traceparent: '00-1-2-01',
      'accept-encoding': 'gzip',
    });
  });
});
