import { type GraphQLFieldResolver, Kind, parse } from 'graphql';
import type { FederationSource, SubgraphSource } from '../federation.js';
import { REQUIRED, valueOfRequiring } from './required.js';
import { SUBGRAPH_SDL } from './subgraph-sdl.js';
import { type Thing, thing, valueOf } from './world.js';

interface Reference {
  readonly __typename: string;
  readonly id?: string;
  readonly upc?: string;
  readonly no?: number;
}

type Resolver = GraphQLFieldResolver<Thing, unknown>;

/** The object a reference means, with all that came along: a field that requires others has them from there. */
const resolveReference = (reference: Reference): Thing & { readonly reference: Reference } => {
  const { __typename, upc, no, id = upc === undefined ? `S${no}` : upc.slice('u-'.length) } = reference;
  return { ...thing(id), ...(__typename !== 'Media' && { __typename }), reference };
};

const inReference: Resolver = (...[source, args, , { fieldName }]) => {
  const { reference } = source as Thing & { readonly reference: object };
  const look = (object: object, field: { name: { value: string } }) =>
    (object as Readonly<Record<string, unknown>>)[field.name.value];
  return valueOfRequiring(reference, { fieldName, args, look });
};

const resolve: Resolver = (...[source, args, , info]) => valueOf(source ?? thing('Root'), args, info);

function resolversOf(sdl: string): SubgraphSource['resolvers'] {
  const types = parse(sdl).definitions.filter(
    (type) => type.kind === Kind.OBJECT_TYPE_DEFINITION || type.kind === Kind.INTERFACE_TYPE_DEFINITION,
  );
  return Object.fromEntries(
    types.map(({ kind, name, fields = [], directives = [] }) => {
      const isEntity = directives.some((directive) => directive.name.value === 'key');
      const own = kind === Kind.OBJECT_TYPE_DEFINITION ? fields.map((field) => field.name.value) : [];
      const resolvers = own.map((field) => [field, field in REQUIRED ? inReference : resolve] as const);
      return [
        name.value,
        { ...Object.fromEntries(resolvers), ...(isEntity && { __resolveReference: resolveReference }) },
      ];
    }),
  );
}

/** The world in the shares of its subgraphs. */
export const WORLD: FederationSource = Object.fromEntries(
  Object.entries(SUBGRAPH_SDL).map(([name, sdl]) => [name, { sdl, resolvers: resolversOf(sdl) }]),
);
