import {
  type FragmentDefinitionNode,
  getNamedType,
  getNullableType,
  type GraphQLCompositeType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isCompositeType,
  isLeafType,
  isListType,
  isNonNullType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { chance, type Draw, oneOf } from './random-graph.js';

/** What data is drawn for. */
export interface Asked {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly mischief: Mischief;
}

/** How far data is from what was promised. */
export interface Mischief {
  /** How many values in a hundred are not what they should be. */
  readonly percent: number;
  /** Also what Apollo gives up on or takes for something else: lists for objects, objects for lists, names that are none. */
  readonly rude: boolean;
  /** Every object of a type that is known says so: Apollo needs it in fragments within fragments. */
  readonly named: boolean;
}

const LEAVES: Readonly<Record<string, readonly unknown[]>> = {
  String: ['', 'plain', 'quo"te', 'back\\slash', 'new\nline', 'é ☃ 🙂', '\ud800', '\u2028'],
  ID: ['i1', 7, 'a"b'],
  Int: [0, -1, 2 ** 31, -0],
  Float: [0.5, 1e21, -2],
  Boolean: [true, false],
  State: ['ON', 'OFF', 'constructor'],
  Extra: ['text', 1, false, { nested: ['x', null], __proto__: null }, [[]]],
};

const NOTHING: readonly unknown[] = [null, undefined];
const STRANGE: readonly unknown[] = ['nonsense', '__proto__', '', 5, 1.5, 1e21, 2 ** 60, Infinity, true];
const OBJECTS: readonly unknown[] = [{ __typename: 'Robot' }, { __typename: 'Nobody' }, { __typename: 'Node' }];
const LISTS: readonly unknown[] = [[], [null], [null, 'nonsense']];
const RUDE: readonly unknown[] = [{}, [[1]], [{}], { __typename: 4 }, { __typename: null }, { length: 1 }];

const NAMES: readonly unknown[] = ['Robot', 'Tool', 'Person', 'Node', 'Any', 'Nobody', 'Int', '__proto__', 'Query'];

interface Selected {
  type: GraphQLOutputType;
  sets: SelectionSetNode[];
}

/** Data as subgraphs may have answered, mostly as promised. */
export function randomData(
  draw: Draw,
  { schema, operation, fragments, mischief: { percent, rude, named } }: Asked,
): object {
  const collect = (into: Map<string, Selected>, parent: GraphQLObjectType, set: SelectionSetNode): void => {
    for (const node of set.selections) {
      if (node.kind === Kind.FIELD) {
        const type = parent.getFields()[node.name.value]?.type;
        const name = (node.alias ?? node.name).value;
        if (!type) continue;
        const known = into.get(name) ?? { type, sets: [] };
        into.set(name, known);
        if (node.selectionSet) known.sets.push(node.selectionSet);
      } else {
        const found = node.kind === Kind.FRAGMENT_SPREAD ? fragments.get(node.name.value)! : node;
        const on = schema.getType(found.typeCondition?.name.value ?? parent.name) as GraphQLCompositeType;
        if (on === parent || (isAbstractType(on) && schema.isSubType(on, parent)))
          collect(into, parent, found.selectionSet);
      }
    }
  };
  const object = (type: GraphQLCompositeType, sets: readonly SelectionSetNode[]): object => {
    const is = isAbstractType(type) ? oneOf(draw, schema.getPossibleTypes(type)) : (type as GraphQLObjectType);
    const fields = new Map<string, Selected>();
    for (const set of sets) collect(fields, is, set);
    const entries: [string, unknown][] = [...fields].map(([name, field]) => [name, value(field.type, field.sets)]);
    const said = chance(draw, percent) ? oneOf(draw, rude ? [...NAMES, '', null, 3] : NAMES) : is.name;
    if (chance(draw, isAbstractType(type) ? (rude ? 100 - percent : 100) : 50)) entries.push(['__typename', said]);
    else if (named && !isAbstractType(type)) entries.push(['__typename', type.name]);
    if (chance(draw, 10))
      entries.push(['kind', chance(draw, percent) ? oneOf(draw, ['Robot', 'Node', 'Int']) : is.name]);
    return Object.fromEntries(entries.filter(([, field]) => field !== undefined));
  };
  const foreign = (type: GraphQLOutputType): readonly unknown[] => {
    if (rude) return [...NOTHING, ...STRANGE, ...OBJECTS, ...LISTS, ...RUDE];
    if (isListType(type)) return isLeafType(getNullableType(type.ofType)) ? [...NOTHING, ...LISTS] : [...NOTHING, []];
    return isCompositeType(type) ? [...NOTHING, ...OBJECTS] : [...NOTHING, ...STRANGE, ...OBJECTS, ...LISTS];
  };
  const value = (type: GraphQLOutputType, sets: readonly SelectionSetNode[]): unknown => {
    const of = getNullableType(type);
    if (chance(draw, percent)) return oneOf(draw, foreign(of));
    if (!isNonNullType(type) && chance(draw, 8)) return oneOf(draw, [null, undefined]);
    if (isListType(of)) return Array.from({ length: draw(3) }, () => value(of.ofType, sets) ?? null);
    return isCompositeType(of) ? object(of, sets) : oneOf(draw, LEAVES[getNamedType(of).name]!);
  };
  return object(schema.getQueryType()!, [operation.selectionSet]);
}
