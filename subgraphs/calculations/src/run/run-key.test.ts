import { describe, expect, it } from 'vitest';
import { runKey } from './run-key.js';

describe('A run key', () => {
  it('is the same whatever order the facts were kept in', () => {
    expect(runKey({ a: 1, b: { c: '2', d: null } })).toBe(runKey({ b: { d: null, c: '2' }, a: 1 }));
  });

  it('is another for other facts', () => {
    expect(runKey({ a: 1 })).not.toBe(runKey({ a: 2 }));
    expect(runKey({ at: new Date(0) })).not.toBe(runKey({ at: new Date(1) }));
  });
});
