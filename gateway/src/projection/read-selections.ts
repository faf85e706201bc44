import {
  type FieldNode,
  getNamedType,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  isCompositeType,
  isUnionType,
  Kind,
  print,
  SchemaMetaFieldDef,
  type SelectionNode,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
} from 'graphql';
import { conditionsOf } from './condition.js';
import type { Selected } from './projection.js';
import { shapeOf } from './shape.js';
import type { FieldSelection, FragmentSelection, Selection, Selections } from './selections.js';

/** A client's selection, and what must be known of it as a whole. */
export interface ReadSelections {
  readonly selections: Selections;
  /** Those that `@skip` and `@include` name. */
  readonly variables: readonly string[];
  /** How many there are in the document. */
  readonly fields: number;
}

/**
 * Reads a selection against its schema. A field that is written twice in one selection set, under the same directives,
 * becomes one at its first place, as GraphQL orders a response.
 */
export function readSelections(selected: Selected): ReadSelections {
  const reader = new Reader(selected);
  const selections = reader.read(selected.type, selected.selectionSet.selections);
  return { selections, variables: [...reader.variables], fields: reader.fields };
}

class Reader {
  readonly variables = new Set<string>();
  fields = 0;
  private sets = 0;
  private readonly named = new Map<string, Selections>();

  constructor(private readonly selected: Selected) {}

  read(parent: GraphQLCompositeType, nodes: readonly SelectionNode[], named = false): Selections {
    const groups = new Map<unknown, [SelectionNode, ...SelectionNode[]]>();
    for (const node of nodes) {
      if (node.kind !== Kind.FIELD && this.selected.without?.(node)) continue;
      const key = keyOf(node);
      const group = groups.get(key);
      if (group) group.push(node);
      else groups.set(key, [node]);
    }
    const items = [...groups.values()].flatMap((group) => this.selection(parent, group) ?? []);
    return { id: this.sets++, items, named };
  }

  private selection(parent: GraphQLCompositeType, group: readonly [SelectionNode, ...SelectionNode[]]) {
    const conditions = conditionsOf(group[0].directives);
    if (!conditions) return undefined;
    for (const { variable } of conditions) this.variables.add(variable);
    return { ...this.element(parent, group), conditions } as Selection;
  }

  private element(parent: GraphQLCompositeType, group: readonly [SelectionNode, ...SelectionNode[]]) {
    const [node] = group;
    if (node.kind === Kind.FIELD) return this.field(parent, group as readonly [FieldNode, ...FieldNode[]]);
    if (node.kind === Kind.FRAGMENT_SPREAD) return this.spread(node.name.value);
    const on = node.typeCondition && this.composite(node.typeCondition.name.value);
    return { kind: 'fragment', on, selections: this.read(on ?? parent, within(group)) } satisfies Unconditional;
  }

  private field(parent: GraphQLCompositeType, nodes: readonly [FieldNode, ...FieldNode[]]): Unconditional {
    this.fields += 1;
    const { name, alias } = nodes[0];
    const { type } = definition(this.selected.schema, parent, name.value);
    const kind = KINDS.get(name.value) ?? 'data';
    const named = getNamedType(type);
    const of = kind === 'data' && isCompositeType(named) ? named : undefined;
    const selections = of && this.read(of, within(nodes));
    return { kind, name: (alias ?? name).value, nodes, type, shape: shapeOf(type), of, selections };
  }

  private spread(name: string): Unconditional {
    const fragment = this.selected.fragments.get(name);
    if (!fragment) throw new Error(`Expected fragment "${name}" among those of the document: validate it first`);
    const on = this.composite(fragment.typeCondition.name.value);
    let selections = this.named.get(name);
    if (!selections) {
      selections = this.read(on, fragment.selectionSet.selections, true);
      this.named.set(name, selections);
    }
    return { kind: 'fragment', on, selections };
  }

  private composite(name: string): GraphQLCompositeType {
    const type = this.selected.schema.getType(name);
    if (isCompositeType(type)) return type;
    throw new Error(
      `Expected "${name}" to be an object, interface or union of the schema: validate the document first`,
    );
  }
}

type Unconditional = Omit<FieldSelection, 'conditions'> | Omit<FragmentSelection, 'conditions'>;

const KINDS = new Map<string, FieldSelection['kind']>([
  ['__typename', 'typename'],
  ['__schema', 'introspection'],
  ['__type', 'introspection'],
]);

const META: readonly GraphQLField<unknown, unknown>[] = [TypeNameMetaFieldDef, SchemaMetaFieldDef, TypeMetaFieldDef];

function definition(schema: GraphQLSchema, parent: GraphQLCompositeType, name: string): GraphQLField<unknown, unknown> {
  const own = isUnionType(parent) ? undefined : parent.getFields()[name];
  const found = own ?? META.find((meta) => meta.name === name);
  if (found) return found;
  throw new Error(`Expected ${parent.name} to have a field "${name}": validate the document against this schema first`);
}

/** Two with the same key are one selection. Fragments are not: between them may stand what comes before the second. */
function keyOf(node: SelectionNode): unknown {
  if (node.kind !== Kind.FIELD) return node;
  return `${(node.alias ?? node.name).value}${(node.directives ?? []).map(print).join(' ')}`;
}

const within = (nodes: readonly SelectionNode[]): SelectionNode[] =>
  nodes.flatMap((node) => ('selectionSet' in node ? (node.selectionSet?.selections ?? []) : []));
