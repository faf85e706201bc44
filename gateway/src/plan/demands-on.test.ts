import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { linked } from '../../testing/linked.js';
import { factsOf } from '../supergraph/facts-of.js';
import { demandsOn } from './demands-on.js';
import type { SoundOperation } from './read-operation.js';

/** As composed before demands had to be repeated on what needs them: the marked ones stand on `P.secret` and `P.code` alone. */
const sdl = linked({
  a: `type Query { p: P } interface Thing { id: ID! }
    type P implements Thing @key(fields: "id") { id: ID! secret: Int code: Int plain: Int }`,
  b: `type P @key(fields: "id") { id: ID! secret: Int @external code: Int @external
    half: Int @requires(fields: "secret") open: Int @requires(fields: "code") }`,
  c: `type P @key(fields: "id") { id: ID! half: Int @external far: Int @requires(fields: "half") }`,
})
  .replace(/secret: Int/, 'secret: Int @authenticated')
  .replace(/code: Int/, 'code: Int @requiresScopes(scopes: [["x"]])')
  .replace(
    'schema\n',
    `scalar requiresScopes__Scope
     directive @authenticated on FIELD_DEFINITION
     directive @requiresScopes(scopes: [[requiresScopes__Scope!]!]!) on FIELD_DEFINITION
     schema @link(url: "https://specs.apollo.dev/authenticated/v0.1", for: SECURITY)
       @link(url: "https://specs.apollo.dev/requiresScopes/v0.1", for: SECURITY)\n`,
  );
const demands = demandsOn(factsOf(sdl));
const on = (query: string) => {
  const document = parse(query);
  return demands({ document, definition: document.definitions[0] as SoundOperation['definition'] });
};

describe('An operation asks of its caller', () => {
  it('what its fields demand, wherever they are selected', () => {
    expect(on('{ p { ...F } } fragment F on P { x: code }')).toEqual([
      { where: 'P.code', scopes: [['x']], policy: false },
    ]);
    expect(on('{ p { plain id } }')).toEqual([]);
  });

  it('what the fields demand that its own need, step by step', () => {
    expect(on('{ p { open } }').map(({ where }) => where)).toEqual(['P.code']);
    expect(on('{ p { far } }').map(({ where }) => where)).toEqual(['P.secret']);
  });
});
