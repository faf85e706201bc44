import { own } from '../compile/own.js';

/** An object of the response under construction. */
export type Target = Record<string, unknown>;

/** A place in the response, as errors name it. */
export type Place = readonly (string | number)[];

export const isObject = (value: unknown): value is Target =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The objects at a path, in order; the same object as often as it stands there. Nulls and what is no object are left out. */
export function targetsAt(data: Target, path: readonly string[]): Target[] {
  const found: Target[] = [];
  walk(data, 0);
  return found;
  function walk(value: unknown, depth: number): void {
    if (typeof value !== 'object' || value === null) return;
    if (Array.isArray(value)) {
      const next = path[depth] === '@' ? depth + 1 : depth;
      for (let index = 0; index < value.length; index += 1) walk(value[index], next);
    } else if (depth === path.length) {
      found.push(value as Target);
    } else {
      walk(own(value as Target, path[depth]!), depth + 1);
    }
  }
}

/** An object at a path, the objects it stands in (outermost first), and where it is. */
export interface Placed {
  readonly target: Target;
  readonly within: readonly Target[];
  readonly place: Place;
}

/** The same objects in the same order, each with where it stands: wanted for errors and contexts alone. */
export function placesAt(data: Target, path: readonly string[]): Placed[] {
  const found: Placed[] = [];
  const walk = (value: unknown, depth: number, at: Omit<Placed, 'target'>): void => {
    if (Array.isArray(value)) {
      const next = path[depth] === '@' ? depth + 1 : depth;
      value.forEach((item, index) => walk(item, next, { ...at, place: [...at.place, index] }));
    } else if (isObject(value)) {
      const key = path[depth];
      if (key === undefined) found.push({ target: value, ...at });
      else walk(own(value, key), depth + 1, { within: [...at.within, value], place: [...at.place, key] });
    }
  };
  walk(data, 0, { within: [], place: [] });
  return found;
}
