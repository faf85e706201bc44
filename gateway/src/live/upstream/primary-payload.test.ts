import type { FetchNode } from '@apollo/query-planner';
import { describe, expect, it } from 'vitest';
import { payloadOf, primaryOf } from './primary-payload.js';

const fetch = {
  operation: 'subscription Live__robots__0($a:Int){x(a:$a)}',
  operationName: 'Live__robots__0',
  variableUsages: ['a', 'b'],
} as FetchNode;

describe('What a subgraph is sent to subscribe', () => {
  it('is its part of the operation, whatever its name, and the variables it uses', () => {
    expect(primaryOf(fetch, { a: 1, c: 'not its business' })).toEqual({
      query: 'subscription($a:Int){x(a:$a)}',
      variables: { a: 1 },
    });
    expect(primaryOf({ ...fetch, operation: 'subscription{x}' }, {}).query).toBe('subscription{x}');
  });

  it('has a signature and where to go on, and asks where the stream stands', async () => {
    const primary = primaryOf(fetch, { a: 1 });
    const payload = payloadOf(primary, async () => 'Bearer s');
    expect(await payload('robots:3')).toEqual({
      ...primary,
      extensions: { headers: { authorization: 'Bearer s' }, cursors: true, resume: 'robots:3' },
    });
    expect((await payload(undefined)).extensions).not.toHaveProperty('resume');
  });

  it('says nothing of the caller to a third party, and asks nothing more of it', async () => {
    expect((await payloadOf(primaryOf(fetch, {}), async () => undefined)(undefined)).extensions).toEqual({});
  });
});
