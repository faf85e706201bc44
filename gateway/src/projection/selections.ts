import type { FieldNode, GraphQLCompositeType, GraphQLOutputType } from 'graphql';
import type { Condition } from './condition.js';
import type { Shape } from './shape.js';

/** A selection set, read once against the schema. It is its own identity. */
export interface Selections {
  readonly id: number;
  readonly items: readonly Selection[];
  /** A named fragment's, which may be met more than once at one object; all others stand in one place. */
  readonly named: boolean;
}

/** A field or a fragment. */
export type Selection = FieldSelection | FragmentSelection;

/** A field as the client asks for it; the same field written twice in one selection set is one. */
export interface FieldSelection {
  readonly kind: 'data' | 'typename' | 'introspection';
  /** Its name in the response. */
  readonly name: string;
  readonly nodes: readonly FieldNode[];
  readonly type: GraphQLOutputType;
  readonly shape: Shape;
  /** What its objects are, before the data says more; a leaf has none. */
  readonly of?: GraphQLCompositeType | undefined;
  readonly selections?: Selections | undefined;
  readonly conditions: readonly Condition[];
}

/** Fields under a condition on type or variables. */
export interface FragmentSelection {
  readonly kind: 'fragment';
  readonly on?: GraphQLCompositeType | undefined;
  readonly selections: Selections;
  readonly conditions: readonly Condition[];
}
