import { own } from '../compile/own.js';

/** Thrown, without the cost of a stack, where a value is not simply what the schema promises. */
export const NOT_PLAIN = Object.freeze({ reason: 'a value is not simply what the schema promises' });

/** Gives up on writing fast. */
export function bail(): never {
  throw NOT_PLAIN;
}

/** All that a JSON string may hold unescaped; a surrogate is left to JSON.stringify, which knows the lone ones. */
const UNESCAPED = /^[ !#-[\]-\ud7ff\ue000-\uffff]*$/;

/** A string as JSON, without its quotes. */
function plain(value: unknown): string {
  if (typeof value !== 'string') return bail();
  return UNESCAPED.test(value) ? value : JSON.stringify(value).slice(1, -1);
}

function quoted(value: unknown): string {
  if (typeof value !== 'string') return bail();
  return UNESCAPED.test(value) ? `"${value}"` : JSON.stringify(value);
}

/** The same numbers as `isWhole`: beyond 2^53 others are left to the exact projection. */
const whole = (value: unknown): number => (Number.isSafeInteger(value) ? (value as number) : bail());

const identifier = (value: unknown): string | number => (typeof value === 'string' ? quoted(value) : whole(value));

const finite = (value: unknown): number => (Number.isFinite(value) ? (value as number) : bail());

const truth = (value: unknown): string => (value === true ? 'true' : value === false ? 'false' : bail());

/** Any JSON but null, as a custom scalar has it. */
function json(value: unknown): string {
  if (typeof value === 'string') return quoted(value);
  return value === null || value === undefined ? bail() : JSON.stringify(value);
}

/** What compiled projections call, by the names they call it. Every one bails out on what it does not simply know, null too. */
export const PLAIN_VALUES = {
  bail,
  own,
  isArray: Array.isArray,
  plain,
  quoted,
  whole,
  identifier,
  finite,
  truth,
  json,
} as const;

/** The writers of the built-in scalars. */
export const SCALAR_WRITERS: ReadonlyMap<string, keyof typeof PLAIN_VALUES> = new Map([
  ['String', 'quoted'],
  ['ID', 'identifier'],
  ['Int', 'whole'],
  ['Float', 'finite'],
  ['Boolean', 'truth'],
]);
