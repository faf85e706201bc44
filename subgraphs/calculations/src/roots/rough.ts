import type { Term } from './polynomial.js';

/** A polynomial in ordinary numbers, which cost a hundredth of decimals: to find out where to look. */
export type Rough = readonly Term<number>[];

const HALVINGS = 60;

/** Ordinary numbers of about the same size: only their ratio matters to a root, and they must not overflow. */
export function rough(terms: readonly Term<{ toNumber(): number }>[]): Rough {
  return scaled(terms.map(({ exponent, coefficient }) => ({ exponent, coefficient: coefficient.toNumber() })));
}

/**
 * Every root within an interval of positive numbers, rising.
 *
 * Source: the proof of Descartes' rule of signs by Rolle's theorem. `y^-s · f(y)` has the positive roots of `f`; with `s`
 * between two terms of opposite sign its derivative has exactly one change of sign less. So the turning points are found
 * by this very function, and between two of them lies at most one root.
 */
function roughRoots(terms: Rough, from: number, to: number): number[] {
  const change = firstChange(terms, 0);
  if (change === undefined) return [];
  const cuts = [from, ...roughTurns(terms, from, to), to];
  return cuts.flatMap((y, at) => {
    const next = cuts[at + 1];
    return next === undefined || signAt(terms, y) * signAt(terms, next) >= 0 ? [] : [halve(terms, y, next)];
  });
}

/** Where, between two roots, the curve turns; none where there can be one root only. */
export function roughTurns(terms: Rough, from: number, to: number): number[] {
  const change = firstChange(terms, 0);
  if (change === undefined || firstChange(terms, change + 1) === undefined) return [];
  return roughRoots(scaled(derivative(terms, change)), from, to);
}

/** The root between two points of opposite sign. */
export function halve(terms: Rough, from: number, to: number): number {
  let [low, high] = [from, to];
  const sign = signAt(terms, low);
  for (let halving = 0; halving < HALVINGS; halving++) {
    const middle = (low + high) / 2;
    if (signAt(terms, middle) === sign) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Twice the derivative of `y^-s · f(y)`, times a power of `y`, for `s` halfway between the term `at` and the next. */
function derivative(terms: Rough, at: number): Rough {
  const twice = terms[at]!.exponent + terms[at + 1]!.exponent;
  return terms
    .map(({ exponent, coefficient }) => ({ exponent, coefficient: coefficient * (2 * exponent - twice) }))
    .filter(({ coefficient }) => coefficient !== 0);
}

const firstChange = (terms: Rough, from: number) => {
  for (let at = from; at + 1 < terms.length; at++) {
    if (terms[at]!.coefficient > 0 !== terms[at + 1]!.coefficient > 0) return at;
  }
  return undefined;
};

const scaled = (terms: Rough): Rough => {
  const largest = terms.reduce((most, { coefficient }) => Math.max(most, Math.abs(coefficient)), 0);
  return terms.map(({ exponent, coefficient }) => ({ exponent, coefficient: coefficient / largest }));
};

/** Horner from the end whose powers shrink: from the highest term below 1, from the lowest above. */
function signAt(terms: Rough, y: number): number {
  const [start, step] = y <= 1 ? [terms.length - 1, -1] : [0, 1];
  const power = y <= 1 ? y : 1 / y;
  let [value, last] = [0, terms[start]!.exponent];
  for (let at = start; at >= 0 && at < terms.length; at += step) {
    const { exponent, coefficient } = terms[at]!;
    const gap = Math.abs(exponent - last);
    value = value * (gap === 1 ? power : power ** gap) + coefficient;
    last = exponent;
  }
  return Math.sign(value);
}
