import { describe, expect, it } from 'vitest';
import { selectedBy } from '../../testing/projected.js';
import { readSelections } from './read-selections.js';
import type { Selections } from './selections.js';

const SDL = 'type Query { t: T } type T { t: T id: ID }';
const read = (query: string) => readSelections(selectedBy(SDL, query));

/** As a document would write it. */
const shown = ({ items }: Selections): string =>
  items
    .map((item) => {
      const nested = item.selections ? `{${shown(item.selections)}}` : '';
      return item.kind === 'fragment' ? `...${item.on?.name ?? ''}${nested}` : `${item.name}${nested}`;
    })
    .join(' ');

describe('A selection that was read', () => {
  it('has a field that is written twice once, at its first place, unless conditions differ', () => {
    const query = '{ t { id } a: t { id } t @skip(if: $b) { t { id } } t { t { a: id } ... { id } ... { b: id } id } }';
    expect(shown(read(query).selections)).toBe('t{id t{a} ...{id} ...{b}} a{id} t{t{id}}');
  });

  it('shares what a named fragment selects', () => {
    const { selections } = read('{ ...F ... { ...F } } fragment F on Query { t { id } }');
    const [first, second] = selections.items;
    expect(second?.selections?.items[0]?.selections).toBe(first?.selections);
  });

  it('knows its variables and how many fields the document has', () => {
    const query =
      'query ($a: Boolean!) { t @skip(if: $a) { id } ...F @include(if: $c) } fragment F on Query { t { id @skip(if: $a) } }';
    expect(read(query)).toMatchObject({ variables: ['a', 'c'], fields: 4 });
  });

  it('is refused where the document does not fit the schema', () => {
    expect(() => read('{ robots }')).toThrow(
      'Expected Query to have a field "robots": validate the document against this schema first',
    );
    expect(() => read('{ ... on Robot { id } }')).toThrow(
      'Expected "Robot" to be an object, interface or union of the schema: validate the document first',
    );
    expect(() => read('{ ...F }')).toThrow('Expected fragment "F" among those of the document: validate it first');
  });
});
