import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLFormattedError,
  type GraphQLSchema,
  isAbstractType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { own } from '../compile/own.js';

/** What a client asked for, and what came. */
export interface AskedFor {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly definition: OperationDefinitionNode;
  readonly data: unknown;
}

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

/**
 * Leaves out errors about fields that the client asks of other types than the object at that place is of: a plan may fetch
 * them of every object where a subgraph cannot tell the types apart. Errors about what other fields need are kept.
 */
export function askedErrors<E extends Pick<GraphQLFormattedError, 'path'>>(
  errors: readonly E[],
  asked: AskedFor,
): readonly E[] {
  if (!errors.some(({ path }) => path)) return errors;
  const fragments = new Map(
    asked.document.definitions
      .filter((node) => node.kind === Kind.FRAGMENT_DEFINITION)
      .map((node) => [node.name.value, node]),
  );
  return errors.filter(({ path }) => !path || concerns(path, asked, fragments));
}

function concerns(path: readonly (string | number)[], { schema, definition, data }: AskedFor, fragments: Fragments) {
  let sets: readonly SelectionSetNode[] = [definition.selectionSet];
  let value: unknown = data;
  for (const key of path) {
    if (typeof key === 'string') {
      const type = typeof value === 'object' && value !== null ? own(value, '__typename') : undefined;
      const fits = (condition: string | undefined) =>
        condition === undefined || typeof type !== 'string' || isOf(schema, type, condition);
      const asked = fieldsOf(sets, fragments, fits).filter(({ alias, name }) => (alias ?? name).value === key);
      if (asked.length === 0) {
        const elsewhere = fieldsOf(sets, fragments, () => true).some(
          ({ alias, name }) => (alias ?? name).value === key,
        );
        return !elsewhere;
      }
      sets = asked.flatMap(({ selectionSet }) => selectionSet ?? []);
    }
    value = typeof value === 'object' && value !== null ? own(value, String(key)) : undefined;
  }
  return true;
}

function fieldsOf(
  sets: readonly SelectionSetNode[],
  fragments: Fragments,
  fits: (condition: string | undefined) => boolean,
): FieldNode[] {
  return sets.flatMap(({ selections }) =>
    selections.flatMap((node) => {
      if (node.kind === Kind.FIELD) return [node];
      const inner = node.kind === Kind.INLINE_FRAGMENT ? node : fragments.get(node.name.value);
      return inner && fits(inner.typeCondition?.name.value) ? fieldsOf([inner.selectionSet], fragments, fits) : [];
    }),
  );
}

function isOf(schema: GraphQLSchema, type: string, condition: string): boolean {
  const [concrete, wanted] = [schema.getType(type), schema.getType(condition)];
  // a name that clients do not see, or a stand-in for an interface: nobody can tell
  if (!isObjectType(concrete) || !wanted) return true;
  return concrete === wanted || (isAbstractType(wanted) && schema.isSubType(wanted, concrete));
}
