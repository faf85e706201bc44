import { GraphQLError } from 'graphql';
import type { FederationSource } from '../federation.js';

interface Ref {
  readonly [key: string]: unknown;
}

const mixed = [
  { __typename: 'Tool', id: '1' },
  { __typename: 'Toy', id: '2' },
  { __typename: 'Tool', id: '3' },
];

const PLAYS = [
  { __typename: 'Tune', id: 'p1', title: 'Air', name: 'air' },
  { __typename: 'Drama', id: 'p2', title: 'Faust' },
];
const played = ({ id }: Ref) => PLAYS.find((play) => play.id === id);

/** What Apollo's executor gets wrong, or never does. */
export const BEYOND: FederationSource = {
  front: {
    sdl: `
      type Query { mixed: [Mixed] toys: [Toy!]! plays: [Play] tune: Tune }
      union Mixed = Tool | Toy
      type Tool @key(fields: "id") { id: ID! size: Int }
      type Toy @key(fields: "id") { id: ID! moved: String kept: String board: Board @shareable }
      type Board { rows: [[Cell]] @shareable }
      type Cell { a: Int }
      interface Play @key(fields: "id") { id: ID! title: String }
      type Tune implements Play & Named @key(fields: "id") { id: ID! title: String name: String }
      type Drama implements Play @key(fields: "id") { id: ID! title: String }
      interface Named { name: String }
    `,
    resolvers: {
      Query: { mixed: () => mixed, toys: () => [{ id: '2' }, { id: '3' }], plays: () => PLAYS, tune: () => PLAYS[0] },
      Play: { __resolveReference: played },
      Tune: { __resolveReference: played },
      Drama: { __resolveReference: played },
      Tool: { __resolveReference: (ref: Ref) => ref, size: ({ id }: Ref) => Number(id) },
      Toy: {
        __resolveReference: (ref: Ref) => ref,
        moved: () => 'front',
        kept: () => 'front',
        board: () => ({ rows: [[{ a: 1 }, { a: 2 }], null, [], [{ a: 3 }, null]] }),
      },
    },
  },
  back: {
    sdl: `
      type Tool @key(fields: "id") { id: ID! stars: Int }
      type Toy @key(fields: "id") {
        id: ID! stars: String
        moved: String @override(from: "front", label: "percent(100)")
        kept: String @override(from: "front", label: "percent(0)")
        board: Board @shareable
      }
      type Board { rows: [[Cell]] @shareable }
      type Cell { b: Int }
      type Query { played: [Play] }
      type Play @key(fields: "id") @interfaceObject { id: ID! length: Int }
    `,
    resolvers: {
      Query: { played: () => PLAYS.map(({ id }) => ({ id })) },
      Play: { __resolveReference: ({ id }: Ref) => ({ id }), length: ({ id }: Ref) => (id === 'p1' ? 3 : 200) },
      Tool: {
        __resolveReference: (ref: Ref) => ref,
        stars: ({ id }: Ref) => {
          throw new GraphQLError(`No stars of ${id}.`, { extensions: { code: 'NOT_FOUND' } });
        },
      },
      Toy: {
        __resolveReference: (ref: Ref) => ref,
        stars: ({ id }: Ref) => `stars of ${id}`,
        moved: () => 'back',
        kept: () => 'back',
        board: () => ({ rows: [[{ b: 4 }, { b: 5 }], null, [], [{ b: 6 }, null]] }),
      },
    },
  },
};
