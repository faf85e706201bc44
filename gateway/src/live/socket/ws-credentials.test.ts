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

  it('are the socket’s for an operation that names only its purpose of use', () => {
    const params = { Authorization: 'Bearer a', purposeOfUse: 'TREAT', 'x-correlation-id': 'c1' };
    expect(operationCredentials({ headers: { 'X-Purpose-Of-Use': 'HRESCH', authorization: null } }, params)).toEqual({
      authorization: 'Bearer a',
      purposeOfUse: 'HRESCH',
      correlationId: 'c1',
    });
  });

  it('of an operation with a token of its own take nothing from the socket', () => {
    const params = { authorization: 'Bearer a', purposeOfUse: 'TREAT' };
    expect(operationCredentials({ headers: { authorization: 'Bearer b' } }, params)).toEqual({
      authorization: 'Bearer b',
      correlationId,
    });
  });

  it.each([undefined, null, {}, { headers: null }, { headers: { 'x-correlation-id': 'c1' } }])(
    'do not come with %j',
    (extensions) => expect(operationCredentials(extensions)).toBeUndefined(),
  );
});
