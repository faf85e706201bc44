import type { FederationSource } from '../federation.js';

interface Ref {
  readonly [key: string]: unknown;
}

const MEDIA = [
  { __typename: 'Book', id: 'm1', title: 'Dune', isbn: 'i1' },
  { __typename: 'Film', id: 'm2', title: 'Alien', reels: [1, 2] },
  { __typename: 'Book', id: 'm3', title: null, isbn: null },
];
const medium = (id: unknown) => MEDIA.find((each) => each.id === id) ?? null;
const PEOPLE = [
  { __typename: 'Person', id: 'p1', name: 'Ada', pet: { __typename: 'Cat', name: 'Tom', lives: 9 } },
  { __typename: 'Firm', id: 'f1', name: 'Acme', motto: 'Fast', pet: null },
  { __typename: 'Person', id: 'p2', name: 'Bob', pet: { __typename: 'Dog', name: 'Rex', tricks: ['sit'] } },
];

/** Interfaces and unions, of entities and of values, some of which another subgraph knows as one object. */
export const ABSTRACT: FederationSource = {
  library: {
    sdl: `
      type Query { media: [Media] medium(id: ID!): Media found: [Found] people: [Named!]! grid: [[Found]] odd: [Odd] }
      interface Media @key(fields: "id") { id: ID! title: String }
      type Book implements Media @key(fields: "id") { id: ID! title: String isbn: String author: Named }
      type Film implements Media @key(fields: "id") { id: ID! title: String reels: [Int] }
      union Odd = Left | Right
      type Left @key(fields: "no") { no: ID! far: Left }
      type Right @key(fields: "no") { no: Int! far: [Right] }
      union Found = Book | Film | Person | Firm | Cat
      interface Named { name: String }
      interface Beast implements Named { name: String }
      type Person implements Named @key(fields: "id") { id: ID! name: String pet: Beast }
      type Firm implements Named @key(fields: "id") { id: ID! name: String motto: String }
      type Cat implements Beast & Named { name: String lives: Int }
      type Dog implements Beast & Named { name: String tricks: [String] }
    `,
    resolvers: {
      Query: {
        media: () => [MEDIA[0], null, MEDIA[1], MEDIA[2]],
        medium: (_: unknown, { id }: Ref) => medium(id),
        found: () => [PEOPLE[1], MEDIA[1], null, PEOPLE[0]!.pet, MEDIA[0], PEOPLE[0]],
        people: () => PEOPLE,
        odd: () => [
          { __typename: 'Left', no: 'l' },
          { __typename: 'Right', no: 7 },
          null,
          { __typename: 'Left', no: '7' },
        ],
        grid: () => [[MEDIA[0], PEOPLE[0]], [], null, [PEOPLE[1], null, MEDIA[1]]],
      },
      Media: { __resolveReference: ({ id }: Ref) => medium(id) },
      Left: { __resolveReference: (ref: Ref) => ref, far: ({ no }: Ref) => ({ no }) },
      Right: { __resolveReference: (ref: Ref) => ref, far: ({ no }: Ref) => [{ no }, null, { no: Number(no) + 1 }] },
      Book: { __resolveReference: ({ id }: Ref) => medium(id), author: ({ id }: Ref) => PEOPLE[id === 'm1' ? 0 : 1] },
      Film: { __resolveReference: ({ id }: Ref) => medium(id) },
      Person: { __resolveReference: ({ id }: Ref) => PEOPLE.find((each) => each.id === id) },
      Firm: { __resolveReference: ({ id }: Ref) => PEOPLE.find((each) => each.id === id) },
    },
  },
  ratings: {
    sdl: `
      type Query { best: [Media] worst: Media }
      type Media @key(fields: "id") @interfaceObject { id: ID! stars(outOf: Int = 5): String similar: [Media] critic: Person }
      type Person @key(fields: "id") { id: ID! }
    `,
    resolvers: {
      Query: { best: () => [{ id: 'm2' }, { id: 'm1' }, null, { id: 'm3' }], worst: () => ({ id: 'm1' }) },
      Media: {
        __resolveReference: ({ id }: Ref) => ({ id }),
        stars: ({ id }: Ref, { outOf }: Ref) => `${id} of ${outOf}`,
        similar: ({ id }: Ref) => [{ id: id === 'm1' ? 'm2' : 'm1' }],
        critic: ({ id }: Ref) => (id === 'm3' ? null : { id: 'p2' }),
      },
    },
  },
  details: {
    sdl: `
      type Left @key(fields: "no") { no: ID! near: String }
      type Right @key(fields: "no") { no: Int! near: Int }
      type Book @key(fields: "id") { id: ID! pages: Int size: String }
      type Film @key(fields: "id") { id: ID! minutes: Int size: Int }
      type Person @key(fields: "id") { id: ID! age: Int }
      type Firm @key(fields: "id") { id: ID! age: String }
    `,
    resolvers: {
      Left: { __resolveReference: (ref: Ref) => ref, near: ({ no }: Ref) => `near ${no}` },
      Right: { __resolveReference: (ref: Ref) => ref, near: ({ no }: Ref) => Number(no) * 2 },
      Book: { __resolveReference: (ref: Ref) => ref, pages: () => 412, size: ({ id }: Ref) => `size of ${id}` },
      Film: { __resolveReference: (ref: Ref) => ref, minutes: () => 117, size: () => 70 },
      Person: { __resolveReference: (ref: Ref) => ref, age: ({ id }: Ref) => (id === 'p1' ? 36 : null) },
      Firm: { __resolveReference: (ref: Ref) => ref, age: () => 'old' },
    },
  },
};
