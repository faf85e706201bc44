import { put } from '../compile/own.js';
import type { Target } from './targets.js';

/**
 * Puts what a subgraph answered into an object of the response. Objects and lists of equal length are merged, anything
 * else replaces what was there. Parts of `source` become parts of `target`: who puts one answer in several places decides
 * whether it needs a `copy` for each.
 */
export function merge(target: Target, source: Readonly<Target>): void {
  for (const key in source) {
    const value = source[key];
    const present = key === '__proto__' ? ownProto(target) : target[key];
    // a function is what every object inherits: JSON holds none
    if (present === undefined || typeof present === 'function' || present === null) put(target, key, value);
    else if (present !== value) put(target, key, merged(present, value));
  }
}

const ownProto = (object: object): unknown => Object.getOwnPropertyDescriptor(object, '__proto__')?.value;

function merged(present: unknown, value: unknown): unknown {
  if (typeof present !== 'object' || present === null || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    if (!Array.isArray(present) || present.length !== value.length) return value;
    for (let index = 0; index < value.length; index += 1) present[index] = merged(present[index], value[index]);
    return present;
  }
  if (Array.isArray(present)) return value;
  merge(present as Target, value as Target);
  return present;
}

/** The same, sharing nothing with what was given. */
export function copy<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(copy) as T;
  const made: Target = {};
  for (const key in value) put(made, key, copy(value[key]));
  return made as T;
}
