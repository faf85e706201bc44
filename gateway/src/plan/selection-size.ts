import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/** How much an operation or a fragment selects once its fragments are expanded. */
export interface SelectionSize {
  readonly fields: number;
  /** How many fields lie within each other. */
  readonly depth: number;
}

const NOTHING: SelectionSize = { fields: 0, depth: 0 };

/**
 * The size of everything a document defines, found without expanding anything: each fragment is measured once. A fragment
 * within itself adds nothing here; validation refuses it.
 */
export function selectionSizes({ definitions }: DocumentNode): readonly SelectionSize[] {
  const fragments = new Map(definitions.filter(isFragment).map((fragment) => [fragment.name.value, fragment]));
  const measured = new Map<string, SelectionSize>();
  const ofFragment = (name: string): SelectionSize => {
    const known = measured.get(name);
    if (known) return known;
    measured.set(name, NOTHING);
    const fragment = fragments.get(name);
    const size = fragment ? ofSelection(fragment.selectionSet) : NOTHING;
    measured.set(name, size);
    return size;
  };
  const ofSelection = ({ selections }: SelectionSetNode): SelectionSize => {
    let [fields, depth] = [0, 0];
    for (const selection of selections) {
      const isField = selection.kind === Kind.FIELD ? 1 : 0;
      const within =
        selection.kind === Kind.FRAGMENT_SPREAD
          ? ofFragment(selection.name.value)
          : selection.selectionSet
            ? ofSelection(selection.selectionSet)
            : NOTHING;
      fields += isField + within.fields;
      depth = Math.max(depth, isField + within.depth);
    }
    return { fields, depth };
  };
  return definitions
    .filter((definition) => isFragment(definition) || isOperation(definition))
    .map((definition) =>
      isFragment(definition) ? ofFragment(definition.name.value) : ofSelection(definition.selectionSet),
    );
}

const isFragment = (node: { kind: Kind }): node is FragmentDefinitionNode => node.kind === Kind.FRAGMENT_DEFINITION;
const isOperation = (node: { kind: Kind }): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION;
