import {
  getNamedType,
  GraphQLError,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  isCompositeType,
  isEnumType,
  isListType,
  isNonNullType,
} from 'graphql';
import { hashOf } from './random.js';

/** An object of the world; what else it is follows from its id. */
export interface Thing {
  readonly __typename: string;
  readonly id: string;
}

/** Arguments of a field by name. */
export type Arguments = Readonly<Record<string, unknown>>;

const LETTERS: Readonly<Record<string, string>> = {
  U: 'User',
  C: 'Firm',
  P: 'Product',
  B: 'Book',
  F: 'Film',
  R: 'Review',
  L: 'Parcel',
  S: 'Seat',
};
const CHOICES: Readonly<Record<string, readonly string[]>> = {
  Media: ['B', 'F'],
  Reading: ['B', 'F'],
  Named: ['U', 'C'],
  Node: ['U', 'C'],
  Found: ['U', 'C', 'Cat', 'Dog'],
  Pet: ['Cat', 'Dog'],
  Thing: ['P', 'B', 'F', 'S'],
  Subject: ['P', 'U'],
  ...Object.fromEntries(Object.entries(LETTERS).map(([letter, type]) => [type, [letter]])),
};
const OF_EACH = 5;

/** The ids of every entity. */
export const IDS = Object.keys(LETTERS).flatMap((letter) => Array.from({ length: OF_EACH }, (_, n) => letter + n));

/** Asked of more than one subgraph for one client's field, or of one for none: an error there would be told too often. */
const NEVER_FAILS = new Set(
  'nick home geo details more notes weight dims price parts size w h origin tariff'.split(' '),
);

/** An object, by an id that tells its type. */
export const thing = (id: string): Thing => {
  const [type = ''] = id.split(':');
  return { __typename: LETTERS[id[0]!] && type === id ? LETTERS[id[0]!]! : type, id };
};

/** What a field is, wherever it is asked for: it depends on its object's id, its name, its arguments and its type alone. */
export function valueOf({ id }: Thing, args: Arguments, { fieldName, returnType }: GraphQLResolveInfo): unknown {
  if (fieldName === 'id') return id;
  if (fieldName === 'upc') return `u-${id}`;
  if (fieldName === 'no') return Number(id.slice(1));
  const key = `${id}.${fieldName}${JSON.stringify(Object.entries(args).toSorted(([one], [other]) => (one < other ? -1 : 1)))}`;
  if (!isNonNullType(returnType) && !NEVER_FAILS.has(fieldName) && hashOf(`error ${key}`) % 31 === 0) {
    throw new GraphQLError(`No ${fieldName} of ${id}.`, { extensions: { code: 'NOT_FOUND' } });
  }
  return grown(key, returnType, args);
}

const grown = (key: string, type: GraphQLOutputType, args: Arguments): unknown =>
  isNonNullType(type) ? filled(key, type.ofType, args) : isNull(key) ? null : filled(key, type, args);

function filled(key: string, type: GraphQLOutputType, args: Arguments): unknown {
  if (isListType(type)) {
    const { first } = args;
    const length = typeof first === 'number' ? Math.max(0, Math.min(first, 4)) : hashOf(`length ${key}`) % 4;
    return Array.from({ length }, (_, n) => grown(`${key}/${n}`, type.ofType, {}));
  }
  const { name } = getNamedType(type);
  if (isCompositeType(type)) return typeof args['id'] === 'string' ? known(args['id'], name) : chosen(key, name);
  if (!isEnumType(type)) return leaf(key, name, args);
  const names = type.getValues().map((value) => value.name);
  return picked(key, names.toSorted());
}

const isNull = (key: string) => hashOf(`null ${key}`) % 9 === 0;

const known = (id: string, type: string) =>
  IDS.includes(id) && (CHOICES[type] ?? []).includes(id[0]!) ? thing(id) : null;

function chosen(key: string, type: string): Thing {
  const choice = picked(`type ${key}`, CHOICES[type] ?? [type]);
  return thing(LETTERS[choice] ? `${choice}${hashOf(key) % OF_EACH}` : `${choice}:${hashOf(key).toString(36)}`);
}

const picked = (key: string, choices: readonly string[]) => choices[hashOf(key) % choices.length]!;

function leaf(key: string, type: string, args: Arguments): unknown {
  const hash = hashOf(key);
  if (type === 'Int') return hash % 1000;
  if (type === 'Float') return (hash % 1000) / 8;
  if (type === 'Boolean') return hash % 2 === 0;
  if (type === 'Any') return 'of' in args ? args['of'] : { z: [hash % 10, null], a: { id: 'U1' } };
  return hash.toString(36);
}
