import type { FetchNode } from '@apollo/query-planner';
import { describe, expect, it } from 'vitest';
import { primaryPayload } from './primary-payload.js';

const primary = {
  operation: 'subscription($a:Int){x(a:$a)}',
  operationName: 'S',
  variableUsages: ['a', 'b'],
} as FetchNode;

describe('What a subgraph is sent to subscribe', () => {
  it('is its part of the operation, the variables it uses, a signature and where to go on', async () => {
    const payload = primaryPayload(primary, { a: 1, c: 'not its business' }, async () => 'Bearer s');
    expect(await payload('robots:3')).toEqual({
      query: primary.operation,
      operationName: 'S',
      variables: { a: 1 },
      extensions: { headers: { authorization: 'Bearer s' }, cursors: true, resume: 'robots:3' },
    });
  });

  it('asks where the stream stands, also before there is a cursor', async () => {
    const payload = await primaryPayload(primary, {}, async () => 'Bearer s')(undefined);
    expect(payload.extensions).toEqual({ headers: { authorization: 'Bearer s' }, cursors: true });
  });

  it('says nothing of the caller to a third party, and asks nothing more of it', async () => {
    expect((await primaryPayload(primary, {}, async () => undefined)(undefined)).extensions).toEqual({});
  });
});
