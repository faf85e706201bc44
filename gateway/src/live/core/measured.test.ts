import { describe, expect, it } from 'vitest';
import { measured } from './measured.js';

const nested = (depth: number) => JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`) as unknown;

describe('An event', () => {
  it('measures what its data does as text', () => {
    const event = { answer: { data: { a: 'bc' } } };
    expect(measured(event)).toEqual({ bytes: 10, sound: event });
  });

  it('that is too deep for anyone to read becomes an error at the same place', () => {
    const event = { answer: { data: { deep: nested(100_000) } }, event: { id: 'robots:1' } };
    const { bytes, sound } = measured(event);
    expect(bytes).toBe(0);
    expect(sound).toMatchObject({
      answer: { data: null, errors: [{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }] },
      event: { id: 'robots:1' },
    });
  });
});
