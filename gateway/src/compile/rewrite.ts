import type { FetchDataRewrite } from '@apollo/query-planner';
import { own, put } from './own.js';

/** For every abstract type, the types it may be. */
export type PossibleTypes = Readonly<Record<string, readonly string[]>>;

const FRAGMENT = '... on ';

/** Whether an object of one type satisfies a condition on another. */
export const isOfType = (possible: PossibleTypes, type: unknown, condition: string): boolean =>
  type === condition ||
  (typeof type === 'string' && (own(possible, condition) as readonly string[] | undefined)?.includes(type) === true);

/** Changes data as a plan says it must be before it is sent to a subgraph, or after it came from one. */
export function rewrite(
  rewrites: readonly FetchDataRewrite[] | undefined,
  value: unknown,
  possible: PossibleTypes,
): void {
  for (const one of rewrites ?? []) {
    const last = one.path.at(-1);
    if (last !== undefined) eachAt(value, one.path.slice(0, -1), (object) => change(object, last, one));
  }
  function eachAt(at: unknown, path: readonly string[], found: (object: Record<string, unknown>) => void): void {
    if (Array.isArray(at)) return at.forEach((item) => eachAt(item, path, found));
    if (typeof at !== 'object' || at === null) return;
    const object = at as Record<string, unknown>;
    const [first, ...rest] = path;
    if (first === undefined) return found(object);
    if (!first.startsWith(FRAGMENT)) return eachAt(own(object, first), rest, found);
    // where the type is not known the plan expects the rewrite to happen
    const { __typename: type } = object;
    if (!type || isOfType(possible, type, first.slice(FRAGMENT.length))) eachAt(object, rest, found);
  }
}

function change(object: Record<string, unknown>, key: string, how: FetchDataRewrite): void {
  if (how.kind === 'ValueSetter') return put(object, key, how.setValueTo);
  const value = own(object, key);
  if (value === undefined || value === null) return;
  put(object, how.renameKeyTo, value);
  delete object[key];
}
