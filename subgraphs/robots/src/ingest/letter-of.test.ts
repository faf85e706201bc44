import { describe, expect, it } from 'vitest';
import { letterOf } from './letter-of.js';
import { readMessage } from './read-message.js';

const topic = 'vda5050/v3/KIT/0001/state';

describe('A message that waits', () => {
  it('is held as it came', () => {
    const payload = Buffer.alloc(256 * 1024, ' ');
    expect(letterOf(topic, payload, new Date(0)).payload).toBe(payload);
  });

  it('is held in part when it is too large, and still known as too large', () => {
    const letter = letterOf(topic, Buffer.alloc(300_000, ' '), new Date(0));
    expect(letter.payload).toHaveLength(2000);
    expect(letter.payload.buffer.byteLength).toBeLessThan(300_000);
    expect(readMessage(letter)).toMatchObject({ reason: 'TOO_LARGE', detail: expect.stringContaining('got 300000.') });
  });
});
