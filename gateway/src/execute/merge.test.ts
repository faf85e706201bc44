import { describe, expect, it } from 'vitest';
import { copy, merge } from './merge.js';
import type { Target } from './targets.js';

const merged = (target: Target, source: Target): Target => {
  merge(target, source);
  return target;
};
const parsed = (text: string) => JSON.parse(text) as Target;

describe('Two answers about one object', () => {
  it('are merged key by key, objects in objects and lists of equal length item by item', () => {
    const target = { id: '1', owner: { name: 'Ada' }, parts: [{ id: 'a' }, null], tags: ['x'] };
    expect(merged(target, { owner: { age: 36 }, parts: [{ size: 2 }, { id: 'b' }], tags: ['y', 'z'] })).toEqual({
      id: '1',
      owner: { name: 'Ada', age: 36 },
      parts: [{ id: 'a', size: 2 }, { id: 'b' }],
      tags: ['y', 'z'],
    });
  });

  it('are merged in lists of lists', () => {
    expect(merged({ grid: [[{ a: 1 }], []] }, { grid: [[{ b: 2 }], []] })).toEqual({ grid: [[{ a: 1, b: 2 }], []] });
  });

  it('leave the later word where they disagree, also about what is an object', () => {
    expect(merged({ a: 1, b: { c: 1 }, d: [1], e: null }, { a: null, b: [1], d: { x: 1 }, e: 0 })).toEqual({
      a: null,
      b: [1],
      d: { x: 1 },
      e: 0,
    });
  });

  it('pollute nothing, whatever their keys are called', () => {
    const hostile = parsed(
      '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"toString":{"a":1}}',
    );
    const target = merged(merged({}, hostile), parsed('{"__proto__":{"more":2},"toString":{"b":2}}'));
    expect(({} as Target)['polluted']).toBeUndefined();
    expect(Object.getPrototypeOf(target)).toBe(Object.prototype);
    expect(JSON.stringify(target)).toBe(
      '{"__proto__":{"polluted":1,"more":2},"constructor":{"prototype":{"polluted":1}},"toString":{"a":1,"b":2}}',
    );
  });
});

describe('A copy', () => {
  it('says the same and shares nothing', () => {
    const source = parsed('{"a":[{"b":{"c":1}},null,"x"],"__proto__":{"d":[1]}}');
    const made = copy(source);
    expect(JSON.stringify(made)).toBe(JSON.stringify(source));
    (made['a'] as Target[])[0]!['b'] = 'changed';
    expect(JSON.stringify(source)).toContain('"b":{"c":1}');
  });
});
