import { describe, expect, it } from 'vitest';
import { operationCredentials, socketCredentials } from './ws-credentials.js';

const correlationId = expect.any(String);

describe('Credentials over a WebSocket', () => {
  it('come with the connection', () => {
    expect(socketCredentials({ authorization: 'Bearer a', purposeOfUse: 'TREAT' })).toEqual({
      authorization: 'Bearer a',
      purposeOfUse: 'TREAT',
      correlationId,
    });
    expect(socketCredentials({ Authorization: 'Bearer b' })).toEqual({ authorization: 'Bearer b', correlationId });
    expect(socketCredentials(undefined)).toEqual({ correlationId });
  });

  it('may come with one operation, in headers of any case', () => {
    const headers = { AUTHORIZATION: 'Bearer a', 'X-Purpose-Of-Use': 'TREAT', 'X-Correlation-Id': 'c1' };
    expect(operationCredentials({ headers })).toEqual({
      authorization: 'Bearer a',
      purposeOfUse: 'TREAT',
      correlationId: 'c1',
    });
  });

  it.each([undefined, null, {}, { headers: null }, { headers: { 'x-purpose-of-use': 'TREAT' } }])(
    'do not come with %j',
    (extensions) => expect(operationCredentials(extensions)).toBeUndefined(),
  );
});
