import { type FieldNode, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { definitionsOf } from '../../testing/random-projection.js';
import { conditionsOf, holdsWhere } from './condition.js';

const conditions = (directives: string) => {
  const [field] = definitionsOf(parse(`{ field ${directives} }`)).operation.selectionSet.selections;
  return conditionsOf((field as FieldNode).directives);
};

describe('A condition', () => {
  it('is what @skip and @include ask of variables', () => {
    expect(conditions('@skip(if: $a) @include(if: $b) @other(if: $c)')).toEqual([
      { variable: 'a', is: false },
      { variable: 'b', is: true },
    ]);
  });

  it('is none where a literal already says yes, and cannot be met where one says no', () => {
    expect(conditions('@skip(if: false) @include(if: true)')).toEqual([]);
    expect(conditions('@include(if: false)')).toBeUndefined();
    expect(conditions('@include(if: $a) @skip(if: true)')).toBeUndefined();
  });

  it('holds together with all others', () => {
    const both = conditions('@skip(if: $a) @include(if: $b)')!;
    expect([holdsWhere((name) => name === 'b')(both), holdsWhere(() => true)(both)]).toEqual([true, false]);
  });
});
