import { type FieldNode, type GraphQLCompositeType, type GraphQLSchema, Kind } from 'graphql';
import type { Holds } from './condition.js';
import type { FieldSelection, Selections } from './selections.js';
import { isSubtype, promisedType } from './subtype.js';

/** A selection set, and the type it is made on. */
export interface Part {
  readonly type: GraphQLCompositeType;
  readonly selections: Selections;
}

/** What is selected of one object: by a field that is written in several places, several parts. */
export interface ObjectSelection {
  readonly parts: readonly Part[];
  /** What the data says the object is; nothing where it does not say. Then it is what each part's type promises. */
  readonly is?: GraphQLCompositeType | undefined;
}

/** All selections under one name of the response, in order. */
export interface CollectedField {
  readonly selections: readonly [FieldSelection, ...FieldSelection[]];
  /** What the object is where it is selected first, as narrow as that is known. */
  readonly type: GraphQLCompositeType;
}

/** Collects the fields that apply to an object, by their names in the response and in the order of the response. */
export function collectFields(
  schema: GraphQLSchema,
  { parts, is }: ObjectSelection,
  holds: Holds,
): ReadonlyMap<string, CollectedField> {
  const fields = new Map<string, { selections: [FieldSelection, ...FieldSelection[]]; type: GraphQLCompositeType }>();
  const met = new Set<Selections>();
  const collect = ({ items }: Selections, type: GraphQLCompositeType): void => {
    for (const item of items) {
      if (!holds(item.conditions)) continue;
      if (item.kind === 'fragment') {
        const { on, selections } = item;
        if ((on && !isSubtype(schema, on, type)) || met.has(selections)) continue;
        if (selections.named) met.add(selections);
        collect(selections, type);
      } else {
        const known = fields.get(item.name);
        if (known) known.selections.push(item);
        else fields.set(item.name, { selections: [item], type });
      }
    }
  };
  for (const { type, selections } of parts) collect(selections, is ?? type);
  return fields;
}

/** The parts of the objects under a field, each once. */
export function partsUnder(schema: GraphQLSchema, { type: owner, selections }: CollectedField): Part[] {
  const parts = new Map<Selections, Part>();
  for (const field of selections) {
    const type = promisedType(schema, owner, field);
    if (type && field.selections) parts.set(field.selections, { type, selections: field.selections });
  }
  return [...parts.values()];
}

/** An introspection field as one node, whichever conditions it has stood under. */
export function asOneNode({ selections }: CollectedField): FieldNode {
  const nodes = selections.flatMap(({ nodes: own }) => own);
  const node = nodes[0]!;
  if (nodes.length === 1 && !node.directives?.length) return node;
  const nested = nodes.flatMap(({ selectionSet }) => selectionSet?.selections ?? []);
  return { ...node, directives: [], selectionSet: { kind: Kind.SELECTION_SET, selections: nested } };
}
