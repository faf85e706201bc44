import { refuse } from './formula-error.js';

/**
 * What is measured: exponents by name, none of them 0. Names are `time`, `length`, `mass`, `energy`, a currency code, or an
 * annotation with its braces such as `{delivery}`, which UCUM takes for 1 and we do not: trips are no minutes.
 */
export type Dimension = ReadonlyMap<string, number>;

export const PLAIN: Dimension = new Map();

const HIGHEST_EXPONENT = 99;

/** The dimension of a product; with `sign` −1, of a quotient. */
export function combined(a: Dimension, b: Dimension, sign: 1 | -1 = 1): Dimension {
  if (b.size === 0) return a;
  const exponents = new Map(a);
  for (const [name, exponent] of b) put(exponents, name, (exponents.get(name) ?? 0) + sign * exponent);
  return exponents;
}

/** The dimension of an integer power. */
export function raised(of: Dimension, exponent: number): Dimension {
  const exponents = new Map<string, number>();
  for (const [name, own] of of) put(exponents, name, own * exponent);
  return exponents;
}

export const sameDimension = (a: Dimension, b: Dimension): boolean =>
  a.size === b.size && [...a].every(([name, exponent]) => b.get(name) === exponent);

/** A currency, by the form of its name. */
export const isCurrency = (name: string): boolean => /^[A-Z]{3}$/.test(name);

/** Money and counts come in one size; time, length, mass and energy are written in units of several. */
export const hasScale = (of: Dimension): boolean =>
  [...of.keys()].some((name) => !isCurrency(name) && !name.startsWith('{'));

/** A dimension in words: `EUR/time`, `{delivery}`, `a plain number`. */
export function described(of: Dimension): string {
  if (of.size === 0) return 'a plain number';
  const named = [...of].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const side = (sign: 1 | -1) =>
    named.filter(([, exponent]) => exponent * sign > 0).map(([name, exponent]) => power(name, exponent * sign));
  return [side(1).join('·') || '1', ...side(-1)].join('/');
}

const power = (name: string, exponent: number) => (exponent === 1 ? name : `${name}^${exponent}`);

function put(exponents: Map<string, number>, name: string, exponent: number): void {
  if (Math.abs(exponent) > HIGHEST_EXPONENT) {
    refuse({ code: 'LIMIT', at: 0, reason: `expected exponents of units up to ${HIGHEST_EXPONENT}, got ${exponent}.` });
  }
  if (exponent === 0) exponents.delete(name);
  else exponents.set(name, exponent);
}
