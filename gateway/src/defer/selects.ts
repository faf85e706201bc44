import { Kind, type SelectionSetNode } from 'graphql';
import type { Selected } from '../projection/projection.js';

/** Whether a selection reaches a field by its response keys, some fragments left out. */
export function selects(
  { selections }: SelectionSetNode,
  keys: readonly string[],
  without: NonNullable<Selected['without']>,
): boolean {
  const [first, ...rest] = keys;
  if (first === undefined) return true;
  return selections.some((node) => {
    if (node.kind === Kind.FIELD) {
      if ((node.alias ?? node.name).value !== first) return false;
      // what is within a leaf is the leaf's
      return rest.length === 0 || !node.selectionSet || selects(node.selectionSet, rest, without);
    }
    return node.kind === Kind.INLINE_FRAGMENT && !without(node) && selects(node.selectionSet, keys, without);
  });
}
