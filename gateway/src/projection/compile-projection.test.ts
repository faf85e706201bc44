import { Kind } from 'graphql';
import { describe, expect, it } from 'vitest';
import { projected, selectedBy } from '../../testing/projected.js';
import { compileProjection } from './compile-projection.js';
import type { Selected } from './projection.js';

const SDL = `
  directive @defer(if: Boolean! = true, label: String) on FRAGMENT_SPREAD | INLINE_FRAGMENT
  interface Node { id: ID! near: Node }
  type Robot implements Node { id: ID! near: Node name: String! fleet: Fleet tags: [String!] states: [[State]!] }
  type Fleet implements Node { id: ID! near: Robot robots: [Robot!]! }
  enum State { ON OFF }
  type Query { robot: Robot node: Node fleets: [Fleet!]! }`;

const of = (query: string, rest: Partial<Selected> = {}) => compileProjection(selectedBy(SDL, query, rest));
const text = (query: string, json: string, variables = {}) => projected(of(query), json, variables).text;

describe('A projection', () => {
  it('writes what was selected, under its aliases, in the order of the selection, and nothing else', () => {
    const query = '{ robot { is: __typename key: id } again: robot { id } robot { fleet { id } name } }';
    const data = '{"secret":1,"robot":{"more":{},"name":"R2","fleet":null,"key":"r\\n2"},"again":{"id":7}}';
    expect(text(query, data)).toBe('{"robot":{"is":"Robot","key":"r\\n2","fleet":null,"name":"R2"},"again":{"id":7}}');
  });

  it('writes null for what is not there where that is allowed', () => {
    expect(text('{ robot { fleet { id } tags } node { id } }', '{"robot":{"tags":null}}')).toBe(
      '{"robot":{"fleet":null,"tags":null},"node":null}',
    );
  });

  it('lets a null rise to where one is allowed, and tells the problem where it was', () => {
    const query = '{ fleets { robots { id name } } robot { id } }';
    const data = '{"fleets":[{"robots":[{"id":1,"name":"a"},{"id":2}]}],"robot":{"id":3}}';
    expect(projected(of(query), data)).toEqual({
      text: 'null',
      problems: { 'fleets.0.robots.1.name': 'Cannot return null for non-nullable field Robot.name.' },
    });
    expect(
      projected(of('{ robot { tags states } }'), '{"robot":{"tags":["a",null],"states":[["ON"],["AWAY"]]}}'),
    ).toEqual({
      text: '{"robot":{"tags":null,"states":[["ON"],[null]]}}',
      problems: {
        'robot.tags.1': 'Cannot return null for non-nullable array element of type String at index 1.',
        'robot.states.1.0': 'Invalid value found for array element of type State at index 0.',
      },
    });
  });

  it('takes what has the wrong form for a value that is invalid', () => {
    const query = '{ robot { ... on Node { id } } node { id } fleets { id } }';
    expect(projected(of(query), '{"robot":[{"id":1}],"node":{"__typename":4,"id":1},"fleets":{"0":{"id":1}}}')).toEqual(
      {
        text: 'null',
        problems: {
          robot: 'Invalid value found for field Query.robot.',
          node: 'Invalid value found for field Query.node.',
          fleets: 'Invalid value found for field Query.fleets.',
        },
      },
    );
  });

  it('does not name a type that clients do not see', () => {
    expect(projected(of('{ node { id } }'), '{"node":{"__typename":"Secret","id":1}}')).toEqual({
      text: '{"node":null}',
      problems: { node: 'Invalid __typename found for object at field Query.node.' },
    });
  });

  it('writes null, without a problem, for an object that only says which interface it has', () => {
    const data = '{"node":{"__typename":"Node","id":1}}';
    expect(projected(of('{ node { id __typename } }'), data)).toEqual({ text: '{"node":null}', problems: {} });
    expect(projected(of('{ node { id } }'), data)).toEqual({ text: '{"node":{"id":1}}', problems: {} });
  });

  it('reads fragments by what an object is, said or promised', () => {
    const query =
      '{ node { id ...R } robot { ...N } fleets { ...N } } fragment R on Robot { name } fragment N on Node { id ...R near { ...R } }';
    const data =
      '{"node":{"__typename":"Robot","id":1,"name":"a"},"robot":{"id":2,"name":"b"},"fleets":[{"id":3,"near":{"name":"c"}}]}';
    expect(text(query, data)).toBe(
      '{"node":{"id":1,"name":"a"},"robot":{"id":2,"name":"b","near":null},"fleets":[{"id":3,"near":{"name":"c"}}]}',
    );
  });

  it('finds names that all objects have only where the data has them', () => {
    const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', '__defineGetter__'];
    const query = `{ robot { ${names.map((name) => `${name}: name`).join(' ')} } node { ${names.map((name) => `${name}: near { id }`).join(' ')} } }`;
    const robot = `{${names.map((name) => `"${name}":"own"`).join()}}`;
    const node = `{${names.map((name) => `"${name}":null`).join()}}`;
    expect(text(query, `{"robot":${robot},"node":{"__proto__":null}}`)).toBe(`{"robot":${robot},"node":${node}}`);
    expect(projected(of('{ robot { toString: name } }'), '{"robot":{}}')).toMatchObject({
      problems: { 'robot.toString': 'Cannot return null for non-nullable field Robot.toString.' },
    });
  });

  it('leaves out what its variables leave out, also of a field that is selected once more', () => {
    const project = of(
      'query ($a: Boolean!, $b: Boolean!) { robot @include(if: $a) { id } robot @skip(if: $b) { name } }',
    );
    const answers = [[true, true], [true, false], [false, true], [false, false]].map(
      ([a, b]) => projected(project, '{"robot":{"id":1,"name":"a"}}', { a, b }).text,
    ); // prettier-ignore
    expect(answers).toEqual(['{"robot":{"id":1}}', '{"robot":{"id":1,"name":"a"}}', '{}', '{"robot":{"name":"a"}}']);
  });

  it('answers also when its variables fall out in more ways than it compiles for', () => {
    const names = Array.from({ length: 6 }, (_, index) => `v${index}`);
    const project = of(`query { robot { ${names.map((name) => `${name}: id @include(if: $${name})`).join(' ')} } }`);
    const robot = JSON.stringify(Object.fromEntries(names.map((name) => [name, name])));
    for (let way = 0; way < 64; way++) {
      const on = names.filter((_, index) => way & (1 << index));
      const variables = Object.fromEntries(names.map((name) => [name, on.includes(name)]));
      expect(projected(project, `{"robot":${robot}}`, variables).text).toBe(
        `{"robot":${JSON.stringify(Object.fromEntries(on.map((name) => [name, name])))}}`,
      );
    }
  });

  it('leaves out the fragments that it is made without', () => {
    const query = '{ robot { id ...Late @defer ... @defer(if: false) { tags } } } fragment Late on Robot { name }';
    const data = '{"robot":{"id":1,"name":"a","tags":[]}}';
    const without: Selected['without'] = ({ directives }) =>
      !!directives?.some(({ name, arguments: given }) => name.value === 'defer' && given?.length === 0);
    expect(text(query, data)).toBe('{"robot":{"id":1,"name":"a","tags":[]}}');
    expect(projected(of(query, { without }), data).text).toBe('{"robot":{"id":1,"tags":[]}}');
  });

  it('may stand on any object, and on what an object says that it is', () => {
    const whole = selectedBy(SDL, '{ node { __typename ... on Robot { name } } }');
    const [node] = whole.selectionSet.selections;
    if (node?.kind !== Kind.FIELD || !node.selectionSet) throw new Error('Expected a field');
    const type = whole.schema.getType('Node') as Selected['type'];
    const project = compileProjection({ ...whole, type, selectionSet: node.selectionSet });
    expect(projected(project, '{"__typename":"Robot","name":"a"}').text).toBe('{"__typename":"Robot","name":"a"}');
    expect(projected(project, '{"__typename":"Secret"}')).toEqual({
      text: 'null',
      problems: { '': 'Invalid __typename found for object at selection on Node.' },
    });
  });

  it('asks for introspection with all that is selected of it, whichever fragments that is in', () => {
    const query =
      'query ($a: Boolean!) { __schema @include(if: $a) { queryType { name } } ...More } fragment More on Query { __schema { types { name } } }';
    const asked: unknown[] = [];
    const project = of(query, {
      introspect: (field, variables) => {
        const names = field.selectionSet?.selections.map((selection) => 'name' in selection && selection.name?.value);
        asked.push([field.directives, names, variables]);
        return '{"any":"text"}';
      },
    });
    expect(projected(project, '{}', { a: true }).text).toBe('{"__schema":{"any":"text"}}');
    expect(projected(project, '{"__typename":"Query"}', { a: false }).text).toBe('{"__schema":{"any":"text"}}');
    expect(asked).toEqual([
      [[], ['queryType', 'types'], { a: true }],
      [[], ['types'], { a: false }],
    ]);
    expect(text('{ __schema { queryType { name } } }', '{}')).toBe('{"__schema":null}');
  });

  it('writes null for what nests too deeply to be written', () => {
    const project = compileProjection(selectedBy('scalar Any type Query { any: Any }', '{ any }'));
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
    expect(projected(project, `{"any":${deep}}`)).toEqual({
      text: '{"any":null}',
      problems: { any: 'Invalid value found for field Query.any.' },
    });
  });
});
