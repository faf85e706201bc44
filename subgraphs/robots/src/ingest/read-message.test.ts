import { describe, expect, it } from 'vitest';
import { letterOf } from './letter-of.js';
import { readMessage } from './read-message.js';

const topic = 'vda5050/v3/KIT/0001/connection';
const content = {
  headerId: 1,
  timestamp: '2026-01-01T08:00:00.000Z',
  version: '3.0.0',
  manufacturer: 'KIT',
  serialNumber: '0001',
  connectionState: 'ONLINE',
};
const read = (at: string, payload: unknown) =>
  readMessage(letterOf(at, Buffer.from(typeof payload === 'string' ? payload : JSON.stringify(payload)), new Date(0)));

describe('A message', () => {
  it('is read with the adapter of its version', () => {
    expect(read(topic, content)).toMatchObject({
      address: { serialNumber: '0001' },
      adapter: { majorVersion: 'v3' },
      news: { connection: { headerId: 1, at: content.timestamp, connection: 'ONLINE' } },
    });
  });

  it.each([
    ['weather/today', content, 'UNKNOWN_TOPIC', 'Expected vda5050/{v2|v3}/{manufacturer}/{serialNumber}/{topic}.'],
    ['vda5050/v1/KIT/0001/connection', content, 'UNKNOWN_TOPIC', 'Expected version v2 or v3, got v1.'],
    [topic, ' '.repeat(300_000), 'TOO_LARGE', 'Expected at most 262144 bytes, got 300000.'],
    [topic, '{', 'BAD_JSON', 'Expected a message in JSON.'],
    [topic, '', 'BAD_JSON', 'Expected a message in JSON.'],
    [
      topic,
      { ...content, timestamp: '2016-12-31T23:59:60Z' },
      'BAD_SCHEMA',
      'Expected values that mean something, got an Invalid time value.',
    ],
    [topic, { ...content, headerId: 'one' }, 'BAD_SCHEMA', '/headerId must be integer'],
    ['vda5050/v3/KIT/0001/state', content, 'BAD_SCHEMA', "/ must have required property 'orderId'"],
    ['vda5050/v3/KIT/0002/connection', content, 'IDENTITY_MISMATCH', 'Expected a header of KIT/0002, got KIT/0001.'],
  ])('on %s that is wrong is told why (%#)', (...[at, payload, reason, detail]) => {
    expect(read(at, payload)).toEqual({ reason, detail });
  });
});
