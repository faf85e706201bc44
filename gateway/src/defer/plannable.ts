import {
  type DocumentNode,
  type FieldNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/**
 * What of an operation with deferred fragments is planned: all but the fields of the root that no subgraph answers. The
 * planner expects them nowhere below a deferred fragment. Nothing where nothing else is asked for.
 */
export function plannable(definition: OperationDefinitionNode): DocumentNode | undefined {
  const selectionSet = without(definition.selectionSet);
  return selectionSet && { kind: Kind.DOCUMENT, definitions: [{ ...definition, selectionSet }] };
}

function without(selectionSet: SelectionSetNode): SelectionSetNode | undefined {
  const selections = selectionSet.selections.flatMap((node): readonly SelectionNode[] => {
    if (node.kind === Kind.FIELD) return isOurs(node) ? [] : [node];
    if (node.kind !== Kind.INLINE_FRAGMENT) return [node];
    const own = without(node.selectionSet);
    return own ? [{ ...node, selectionSet: own }] : [];
  });
  return selections.length > 0 ? { ...selectionSet, selections } : undefined;
}

const isOurs = ({ name }: FieldNode): boolean => ['__schema', '__type', '__typename'].includes(name.value);
