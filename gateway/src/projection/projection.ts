import type {
  FieldNode,
  FragmentDefinitionNode,
  FragmentSpreadNode,
  GraphQLCompositeType,
  GraphQLSchema,
  InlineFragmentNode,
  SelectionSetNode,
} from 'graphql';
import type { Variables } from '../execute/coerce-variables.js';

/** What is to be written of an object: a selection of the client's, over the schema that clients see. */
export interface Selected {
  readonly schema: GraphQLSchema;
  /** The type that the selection stands on; the concrete one may be narrower. */
  readonly type: GraphQLCompositeType;
  readonly selectionSet: SelectionSetNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** Answers `__schema` and `__type` as JSON text; without it they are null. */
  readonly introspect?: Introspect | undefined;
  /** Fragments to leave out whole, such as those delivered later. Asked once, before any data is there. */
  readonly without?: ((fragment: FragmentSpreadNode | InlineFragmentNode) => boolean) | undefined;
}

/** The JSON text of a `__schema` or `__type` field. The same field is always the same node. */
export type Introspect = (field: FieldNode, variables: Variables) => string;

/** A value that is not what the schema promises, as `extensions.valueCompletion` tells it. */
export interface ValueProblem {
  readonly message: string;
  readonly path: readonly (string | number)[];
  readonly extensions: { readonly code: 'INVALID_GRAPHQL' };
}

/** Writes what was selected of `data` as JSON text; `null` where a null had to rise that far. Problems are added to the list. */
export type Project = (data: object, variables: Variables, problems: ValueProblem[]) => string;
