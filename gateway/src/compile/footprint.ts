import type { QueryPlanSelectionNode } from '@apollo/query-planner';
import { type FragmentDefinitionNode, Kind, parse, type SelectionSetNode } from 'graphql';
import type { Step } from './steps.js';

/** What a step reads and writes of the response: paths of response keys, lists and type conditions left out. */
export interface Footprint {
  readonly reads: ReadonlySet<string>;
  readonly writes: ReadonlySet<string>;
}

/** Finds what a step touches: where it must find objects, what it takes from them, and what it puts there. */
export function footprintOf(step: Step): Footprint {
  const base = step.path.filter((key) => key !== '@');
  return { reads: readsOf(step, base), writes: writesOf(step, base) };
}

const under = (parent: string, key: string): string => (parent === '' ? key : `${parent}/${key}`);

function readsOf({ fetch }: Step, base: readonly string[]): Set<string> {
  const reads = new Set<string>();
  const along = (keys: readonly string[]) =>
    keys.reduce((parent, key) => {
      const path = under(parent, key);
      reads.add(path);
      return path;
    }, '');
  const take = (selections: readonly QueryPlanSelectionNode[], parent: string): void => {
    for (const selection of selections) {
      if (selection.kind === 'InlineFragment') {
        take(selection.selections, parent);
      } else {
        const path = under(parent, selection.alias ?? selection.name);
        reads.add(path);
        take(selection.selections ?? [], path);
      }
    }
  };
  const target = along(base);
  take(fetch.requires ?? [], target);
  for (const { path } of fetch.contextRewrites ?? []) {
    const up = path.filter((part) => part === '..').length;
    along([...base.slice(0, base.length - up), ...path.filter(isKey)]);
  }
  return reads;
}

/** Whether a part of a rewrite's path is a response key: neither `..` nor `... on Type`. */
const isKey = (part: string): boolean => !part.startsWith('..');

function writesOf({ fetch }: Step, base: readonly string[]): Set<string> {
  const { definitions } = parse(fetch.operation, { noLocation: true });
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of definitions) if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  const writes = new Set<string>();
  const put = ({ selections }: SelectionSetNode, parent: string): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        const path = under(parent, (selection.alias ?? selection.name).value);
        writes.add(path);
        if (selection.selectionSet) put(selection.selectionSet, path);
      } else {
        const inner = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
        if (inner) put(inner.selectionSet, parent);
      }
    }
  };
  const parent = base.reduce(under, '');
  for (const node of definitions) {
    if (node.kind !== Kind.OPERATION_DEFINITION) continue;
    const [entities] = node.selectionSet.selections;
    const top = fetch.requires && entities?.kind === Kind.FIELD ? entities.selectionSet : node.selectionSet;
    if (top) put(top, parent);
  }
  for (const rewrite of fetch.outputRewrites ?? []) {
    const keys = rewrite.path.filter(isKey);
    if (rewrite.kind === 'KeyRenamer') keys.splice(-1, 1, rewrite.renameKeyTo);
    writes.add(keys.reduce(under, parent));
  }
  return writes;
}

/** Whether two sets of paths meet. */
export function meet(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const [small, large] = one.size < other.size ? [one, other] : [other, one];
  for (const path of small) if (large.has(path)) return true;
  return false;
}

/** Whether one step puts something into an object that the other has put there. */
export function writesInto(inner: Footprint, outer: Footprint): boolean {
  for (const path of inner.writes) {
    const parent = path.slice(0, Math.max(0, path.lastIndexOf('/')));
    if (parent !== '' && outer.writes.has(parent)) return true;
  }
  return false;
}
