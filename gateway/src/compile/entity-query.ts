import type { FetchNode } from '@apollo/query-planner';
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  type SelectionSetNode,
  stripIgnoredCharacters,
  visit,
} from 'graphql';

/** What a plan asks about entities of one subgraph, in parts, so that several can be asked in one request. */
export interface EntityQuery {
  /** The whole text but for the operation's name: equal for two fetches that ask the same. */
  readonly key: string;
  readonly name?: string | undefined;
  /** Definitions of all variables but the representations, by name. */
  readonly variables: ReadonlyMap<string, string>;
  readonly directives: string;
  /** Of `_entities`, with its braces. */
  readonly selection: string;
  readonly fragments: ReadonlyMap<string, string>;
  /** The keys under which it asks for the entities' own type. */
  readonly typeKeys: readonly string[];
  readonly document: DocumentNode;
}

const shortly = (node: Parameters<typeof print>[0]): string => stripIgnoredCharacters(print(node));

/** Takes the text of an entity fetch apart. */
export const entityQueryOf = ({ operation }: Pick<FetchNode, 'operation'>): EntityQuery =>
  queryOf(parse(operation, { noLocation: true }));

function queryOf(document: DocumentNode): EntityQuery {
  const operation = document.definitions.find(isOperation)!;
  const entities = operation.selectionSet.selections[0] as FieldNode;
  const { name: _, ...anonymous } = operation;
  const variables = (operation.variableDefinitions ?? []).filter(({ variable }) => variable.name.value !== TARGETS);
  return {
    key: shortly({
      ...document,
      definitions: document.definitions.map((node) => (node === operation ? anonymous : node)),
    }),
    name: operation.name?.value,
    variables: new Map(variables.map((node) => [node.variable.name.value, shortly(node)])),
    directives: (operation.directives ?? []).map(shortly).join(''),
    selection: shortly(entities.selectionSet!),
    fragments: new Map(
      document.definitions.flatMap((node) =>
        node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, shortly(node)] as const] : [],
      ),
    ),
    typeKeys: [...new Set(typeKeysOf(entities.selectionSet!, document))],
    document,
  };
}

function typeKeysOf({ selections }: SelectionSetNode, document: DocumentNode): string[] {
  return selections.flatMap((node) => {
    if (node.kind === Kind.FIELD) return node.name.value === '__typename' ? [(node.alias ?? node.name).value] : [];
    if (node.kind === Kind.INLINE_FRAGMENT) return typeKeysOf(node.selectionSet, document);
    const fragment = document.definitions.find(
      (other) => other.kind === Kind.FRAGMENT_DEFINITION && other.name.value === node.name.value,
    ) as FragmentDefinitionNode | undefined;
    return fragment ? typeKeysOf(fragment.selectionSet, document) : [];
  });
}

const isOperation = (node: DocumentNode['definitions'][number]): node is OperationDefinitionNode =>
  node.kind === Kind.OPERATION_DEFINITION;

/** The variable that carries the entities' keys. */
export const TARGETS = 'representations';

/** The same query with some variables under other names, so that it can be asked twice in one request. */
export function renamed(query: EntityQuery, names: ReadonlyMap<string, string>): EntityQuery {
  if (names.size === 0) return query;
  const document = visit(query.document, {
    Variable: (node) => {
      const value = names.get(node.name.value);
      return value === undefined ? undefined : { ...node, name: { ...node.name, value } };
    },
  });
  return queryOf(document);
}

/** Whether two queries can be asked in one request: what they call by one name must be one thing. */
export function canJoin(one: EntityQuery, other: EntityQuery): boolean {
  return (
    one.directives === other.directives &&
    ![...one.variables.keys(), ...other.variables.keys()].some((name) => name.startsWith(TARGETS)) &&
    agree(one.variables, other.variables) &&
    agree(one.fragments, other.fragments)
  );
}

const agree = (one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): boolean =>
  [...one].every(([name, text]) => !other.has(name) || other.get(name) === text);

/** How the answer to the `index`-th of joined queries is called. */
export const aliasOf = (index: number): string => `e${index}`;
/** The variable that carries the keys of the `index`-th of joined queries. */
export const targetsOf = (index: number): string => `${TARGETS}_${index}`;

/** One query that asks them all, each under its alias with representations of its own. */
export function joined(queries: readonly EntityQuery[]): string {
  const { name = '', directives } = queries[0]!;
  const variables = new Map(queries.flatMap((query) => [...query.variables]));
  const fragments = new Map(queries.flatMap((query) => [...query.fragments]));
  const targets = queries.map((_, index) => `$${targetsOf(index)}:[_Any!]!`);
  const fields = queries.map(
    ({ selection }, index) => `${aliasOf(index)}:_entities(${TARGETS}:$${targetsOf(index)})${selection}`,
  );
  const head = `query ${name}(${[...variables.values(), ...targets].join(' ')})${directives}`;
  return `${head}{${fields.join(' ')}}${[...fragments.values()].join('')}`;
}
