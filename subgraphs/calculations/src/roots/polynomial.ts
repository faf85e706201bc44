import { type Decimal, ZERO } from '@valueverse/kit/decimal';

/** One term `coefficient · y^exponent`; exponents are whole and may be far apart (days of dated cash flows). */
export interface Term<N = Decimal> {
  readonly exponent: number;
  readonly coefficient: N;
}

/** A sparse polynomial, exponents rising, no zero terms. */
export type Polynomial = readonly Term[];

/** Terms in order, those of one exponent added up, zeros left out. */
export function polynomial(terms: readonly Term[]): Polynomial {
  const byExponent = new Map<number, Decimal>();
  for (const { exponent, coefficient } of terms) {
    byExponent.set(exponent, coefficient.plus(byExponent.get(exponent) ?? 0));
  }
  return [...byExponent]
    .map(([exponent, coefficient]) => ({ exponent, coefficient }))
    .filter(({ coefficient }) => !coefficient.isZero())
    .toSorted((left, right) => left.exponent - right.exponent);
}

/** Its value at `y`, divided by `y` to the lowest exponent: the sign is the same and the numbers stay small (Horner). */
export function valueAt(terms: Polynomial, y: Decimal): Decimal {
  let value = ZERO;
  let above = terms.at(-1)?.exponent ?? 0;
  for (let at = terms.length - 1; at >= 0; at--) {
    const { exponent, coefficient } = terms[at]!;
    const gap = above - exponent;
    value = (gap === 1 ? value.times(y) : value.times(y.pow(gap))).plus(coefficient);
    above = exponent;
  }
  return value;
}
