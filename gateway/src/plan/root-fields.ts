import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
} from 'graphql';

/** A selection at the root of an operation, whether written there or brought in by fragments. */
export interface RootSelection {
  readonly fields: ReadonlySet<string>;
  /** `@skip` or `@include` stands somewhere on the way to a root field. */
  readonly conditional: boolean;
}

/** Finds every root field an operation may answer, whatever the variables. */
export function rootSelection(document: DocumentNode, operation: OperationDefinitionNode): RootSelection {
  const fragments = new Map(document.definitions.filter(isFragment).map((fragment) => [fragment.name.value, fragment]));
  const fields = new Set<string>();
  let conditional = false;
  const pending: SelectionNode[] = [...operation.selectionSet.selections];
  for (let node = pending.pop(); node; node = pending.pop()) {
    conditional ||= (node.directives ?? []).some(({ name }) => name.value === 'skip' || name.value === 'include');
    if (node.kind === Kind.FIELD) fields.add(node.name.value);
    if (node.kind === Kind.INLINE_FRAGMENT) pending.push(...node.selectionSet.selections);
    if (node.kind === Kind.FRAGMENT_SPREAD) {
      pending.push(...(fragments.get(node.name.value)?.selectionSet.selections ?? []));
      fragments.delete(node.name.value); // once is enough, and a cycle ends
    }
  }
  return { fields, conditional };
}

const isFragment = (node: { kind: Kind }): node is FragmentDefinitionNode => node.kind === Kind.FRAGMENT_DEFINITION;
