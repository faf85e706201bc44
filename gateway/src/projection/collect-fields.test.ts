import type { FieldNode } from 'graphql';
import { print } from 'graphql';
import { describe, expect, it } from 'vitest';
import { selectedBy } from '../../testing/projected.js';
import { asOneNode, collectFields, partsUnder } from './collect-fields.js';
import { readSelections } from './read-selections.js';

const SDL = `
  interface Node { id: ID! near: Node }
  type Robot implements Node { id: ID! near: Robot name: String }
  type Query { node: Node robot: Robot }`;

function collected(query: string, is?: string) {
  const selected = selectedBy(SDL, query);
  const { selections } = readSelections(selected);
  const { schema } = selected;
  let looks = 0;
  const holds = () => ++looks > 0;
  const top = collectFields(schema, { parts: [{ type: selected.type, selections }] }, holds);
  const parts = partsUnder(schema, [...top.values()][0]!);
  const type = is === undefined ? undefined : (schema.getType(is) as typeof selected.type);
  looks = 0;
  const fields = collectFields(schema, { parts, is: type }, holds);
  return { schema, parts, fields, names: [...fields.keys()], looks: () => looks };
}

describe('Collected fields', () => {
  it('are those that apply to what the object is, in the order of the selection', () => {
    const query = '{ node { id ... on Robot { name } ... on Node { near { id } ... on Robot { again: name } } } }';
    expect(collected(query, 'Robot').names).toEqual(['id', 'name', 'near', 'again']);
    expect(collected(query, 'Node').names).toEqual(['id', 'near']);
    expect(collected(query).names).toEqual(['id', 'near']);
    expect(collected(query.replace('node', 'robot')).names).toEqual(['id', 'name', 'near', 'again']);
  });

  it('promise of the objects under them what the object’s own field promises', () => {
    const { schema, fields } = collected('{ robot { ... on Node { near { id } } near { name } } }');
    expect(partsUnder(schema, fields.get('near')!).map(({ type }) => type.name)).toEqual(['Robot', 'Robot']);
    const other = collected('{ node { near { id } } }');
    expect(partsUnder(other.schema, other.fields.get('near')!).map(({ type }) => type.name)).toEqual(['Node']);
  });

  it('come from a fragment once, however many others spread it', () => {
    const twice = (level: number, body: string) =>
      `fragment A${level} on Node { ${body} } fragment B${level} on Node { ${body} }`;
    const levels = Array.from({ length: 16 }, (_, level) => twice(level, `...A${level + 1} ...B${level + 1}`));
    const { names, looks } = collected(`{ node { ...A0 ...B0 } } ${levels.join(' ')} ${twice(16, 'id')}`);
    expect(names).toEqual(['id']);
    expect(looks()).toBe(2 + 2 * 2 * 16 + 2);
  });

  it('of introspection become one node without conditions', () => {
    const selected = selectedBy(
      SDL,
      '{ all: __schema @include(if: $a) { types { name } } ...F } fragment F on Query { all: __schema { queryType { name } } }',
    );
    const { selections } = readSelections(selected);
    const fields = collectFields(selected.schema, { parts: [{ type: selected.type, selections }] }, () => true);
    const node: FieldNode = asOneNode(fields.get('all')!);
    expect(print(node).replaceAll(/\s+/g, ' ')).toBe('all: __schema { types { name } queryType { name } }');
  });
});
