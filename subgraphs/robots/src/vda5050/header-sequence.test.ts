import { describe, expect, it } from 'vitest';
import { judgeSequence } from './header-sequence.js';

const point = (headerId: number, second: number) => ({
  headerId,
  at: new Date(Date.UTC(2026, 0, 1, 8, 0, second)).toISOString(),
});

describe('A message', () => {
  it('is next when it is the first', () => {
    expect(judgeSequence(null, point(7, 0))).toBe('NEXT');
  });

  it('is next when its header id is higher, gaps and clock steps allowed', () => {
    expect(judgeSequence(point(7, 5), point(8, 6))).toBe('NEXT');
    expect(judgeSequence(point(7, 5), point(70, 6))).toBe('NEXT');
    expect(judgeSequence(point(7, 5), point(8, 1))).toBe('NEXT');
  });

  it('is next when the header id wraps round', () => {
    expect(judgeSequence(point(4_294_967_295, 5), point(0, 6))).toBe('NEXT');
    expect(judgeSequence(point(4_294_967_290, 5), point(3, 5))).toBe('NEXT');
  });

  it('is a duplicate when header id and time are those of the last', () => {
    expect(judgeSequence(point(7, 5), point(7, 5))).toBe('DUPLICATE');
  });

  it('is late when its header id and its time lie before the last', () => {
    expect(judgeSequence(point(7, 5), point(6, 4))).toBe('LATE');
    expect(judgeSequence(point(0, 5), point(4_294_967_295, 4))).toBe('LATE');
  });

  it('tells a restart when its header id falls while the clock goes on', () => {
    expect(judgeSequence(point(700, 5), point(0, 6))).toBe('RESTART');
    expect(judgeSequence(point(0, 5), point(0, 6))).toBe('RESTART');
  });
});
