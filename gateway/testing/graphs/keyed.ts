import type { FederationSource } from '../federation.js';

interface Ref {
  readonly [key: string]: unknown;
}

const BOXES = ['a', 'b', 'c'].map((id, n) => ({
  id,
  code: n,
  place: { hall: { no: n, name: `H${n}` }, row: `r${n}` },
  labels: [`${id}1`, `${id}2`],
  spots: [{ x: n }, { x: n + 10 }],
}));

/** Entities under every kind of key: one field, several, nested, lists, two keys, and keys nobody may resolve. */
export const KEYED: FederationSource = {
  boxes: {
    sdl: `
      type Query { boxes: [Box!]! box(id: ID!): Box crates: [Crate] pallets: [Pallet!] shelves: [[Shelf]] vans: [Van] tag: Sticker }
      type Box @key(fields: "id") @key(fields: "code") { id: ID! code: Int! }
      type Crate @key(fields: "id code") { id: ID! code: Int! }
      type Pallet @key(fields: "id place { hall { no } row }") { id: ID! place: Place! }
      type Place { hall: Hall! row: String! }
      type Hall { no: Int! name: String @shareable }
      type Shelf @key(fields: "labels spots { x }") { labels: [String!]! spots: [Spot!]! }
      type Spot { x: Int! }
      type Van @key(fields: "id", resolvable: false) { id: ID! }
      type Sticker { text: String box: Box }
    `,
    resolvers: {
      Query: {
        boxes: () => BOXES,
        box: (_: unknown, { id }: Ref) => BOXES.find((box) => box.id === id) ?? null,
        crates: () => [BOXES[0], null, BOXES[2], BOXES[0]],
        pallets: () => BOXES,
        shelves: () => [[BOXES[1], null], [], null, [BOXES[0], BOXES[1]]],
        vans: () => [BOXES[2], BOXES[0]],
        tag: () => ({ text: 'fragile', box: BOXES[1] }),
      },
      Box: { __resolveReference: (ref: Ref) => BOXES.find(({ id, code }) => ref['id'] === id || ref['code'] === code) },
      Crate: { __resolveReference: ({ id }: Ref) => BOXES.find((box) => box.id === id) },
      Pallet: { __resolveReference: ({ id }: Ref) => BOXES.find((box) => box.id === id) },
      Shelf: { __resolveReference: (ref: Ref) => ref },
    },
  },
  weights: {
    sdl: `
      type Query { heaviest: Box }
      type Box @key(fields: "code") { code: Int! grams(unit: String = "g"): String above: Box neighbours: [Box] }
      type Crate @key(fields: "id code") { id: ID! code: Int! grams: String }
      type Pallet @key(fields: "id place { hall { no } row }") { id: ID! place: Place! @external grams: String }
      type Place @shareable { hall: Hall! row: String! }
      type Hall @shareable { no: Int! }
      type Shelf @key(fields: "labels spots { x }") { labels: [String!]! spots: [Spot!]! grams: String }
      type Spot @shareable { x: Int! }
    `,
    resolvers: {
      Query: { heaviest: () => ({ code: 2 }) },
      Box: {
        __resolveReference: ({ code }: Ref) => ({ code }),
        grams: ({ code }: Ref, { unit }: Ref) => `box ${code} in ${unit}`,
        above: ({ code }: Ref) => (code === 2 ? null : { code: (code as number) + 1 }),
        neighbours: ({ code }: Ref) => [
          { code: ((code as number) + 2) % 3 },
          null,
          { code: ((code as number) + 1) % 3 },
        ],
      },
      Crate: {
        __resolveReference: (ref: Ref) => ref,
        grams: ({ id, code }: Ref) => `crate ${id} ${code}`,
      },
      Pallet: {
        __resolveReference: (ref: Ref) => ref,
        grams: (ref: Ref) => `pallet ${JSON.stringify(ref['place'])}`,
      },
      Shelf: {
        __resolveReference: (ref: Ref) => ref,
        grams: ({ labels, spots }: Ref) => `shelf ${JSON.stringify([labels, spots])}`,
      },
    },
  },
  colours: {
    sdl: `
      type Box @key(fields: "id") { id: ID! colour: String owner: Owner }
      type Owner @key(fields: "name") { name: String! boxes: [Box!] }
      type Van @key(fields: "id") { id: ID! colour: String }
    `,
    resolvers: {
      Box: {
        __resolveReference: ({ id }: Ref) => (id === 'c' ? null : { id }),
        colour: ({ id }: Ref) => `colour of ${id}`,
        owner: ({ id }: Ref) => ({ name: `owner of ${id}` }),
      },
      Owner: { __resolveReference: (ref: Ref) => ref, boxes: () => BOXES },
      Van: { __resolveReference: ({ id }: Ref) => ({ id }), colour: ({ id }: Ref) => `van ${id}` },
    },
  },
};
