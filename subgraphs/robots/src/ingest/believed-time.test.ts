import { describe, expect, it } from 'vitest';
import { happenedAt, placedAt } from './believed-time.js';

const receivedAt = new Date('2026-01-01T08:00:00.000Z');
const [past, ahead, wrong] = ['2026-01-01T07:00:00.000Z', '2026-01-01T08:00:03.000Z', '2036-01-01T00:00:00.000Z'];

describe('What a robot tells', () => {
  it('happened no later than it came in', () => {
    expect(happenedAt(past, receivedAt)).toBe(past);
    for (const at of [ahead, wrong]) expect(happenedAt(at, receivedAt)).toBe(receivedAt.toISOString());
  });

  it('keeps its place unless the clock is wrong', () => {
    for (const at of [past, ahead]) expect(placedAt(at, receivedAt)).toBe(at);
    expect(placedAt(wrong, receivedAt)).toBe(receivedAt.toISOString());
  });
});
