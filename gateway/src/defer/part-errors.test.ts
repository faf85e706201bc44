import { describe, expect, it } from 'vitest';
import type { Part } from './part.js';
import { byPlace, PartErrors } from './part-errors.js';

const part = (keys: readonly string[], fields: readonly string[], parts: readonly Part[] = []): Part => ({
  keys,
  parts,
  selects: ([first = '']) => fields.includes(first),
  way: [],
  blocks: [],
  project: () => '',
});
const at = (...path: (string | number)[]) => ({ message: path.join('.'), path });

describe('An error', () => {
  const inner = part(['list', 'item'], ['deep']);
  const outer = part(['list'], ['late'], [inner]);
  const first = part([], ['list', 'early'], [outer]);

  it('is told by the part that selects its field, though another fetched it', () => {
    const errors = new PartErrors();
    // everything below "list" belongs to the first part but for what the others select
    const own: Part = {
      ...first,
      selects: ([one = '', two]) => one === 'early' || (one === 'list' && two === undefined),
    };
    expect(errors.take(own, [at('early'), at('list', 0, 'late'), at('list', 0, 'item', 'deep')])).toEqual([
      at('early'),
    ]);
    expect(errors.take(outer, [at('list', 1, 'late')])).toEqual([at('list', 0, 'late'), at('list', 1, 'late')]);
    expect(errors.take(inner, [])).toEqual([at('list', 0, 'item', 'deep')]);
  });

  it('is told by the part that fetched it where it has no place, or none that anyone selects', () => {
    const general = { message: 'down' };
    expect(new PartErrors().take(outer, [general, at('elsewhere')])).toEqual([general, at('elsewhere')]);
  });

  it('lies at the place of its part whose path it begins with, else at the first', () => {
    const general = { message: 'down' };
    expect(
      byPlace(
        [at('a', 1, 'x'), general, at('b')],
        [
          ['a', 0],
          ['a', 1],
        ],
      ),
    ).toEqual([[general, at('b')], [at('a', 1, 'x')]]);
    expect(byPlace([at('a')], [[]])).toEqual([[at('a')]]);
  });
});
