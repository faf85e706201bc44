import { Decimal } from '../decimal.js';
import { refuse } from './formula-error.js';

/** An exact, reduced, positive fraction: a minute is 1/60 of an hour, which no decimal says. */
export interface Ratio {
  readonly over: bigint;
  readonly under: bigint;
}

export const WHOLE: Ratio = { over: 1n, under: 1n };

/** 2¹⁰²⁴ is far beyond any scale of value; without a bound a formula could make fractions grow without end. */
const MOST_BITS = 1_024;
const TOO_LARGE = 1n << BigInt(MOST_BITS);

/** A fraction in lowest terms. */
export function ratio(over: bigint, under = 1n): Ratio {
  if (under === 1n) return inBounds({ over, under });
  const common = greatestCommonDivisor(over, under);
  return inBounds({ over: over / common, under: under / common });
}

export const product = (a: Ratio, b: Ratio): Ratio =>
  isWhole(a) ? b : isWhole(b) ? a : ratio(a.over * b.over, a.under * b.under);
export const inverse = ({ over, under }: Ratio): Ratio => ({ over: under, under: over });
export const isWhole = ({ over, under }: Ratio): boolean => over === 1n && under === 1n;
export const sameRatio = (a: Ratio, b: Ratio): boolean => a.over === b.over && a.under === b.under;

/** A fraction to an integer power. */
export function toPower(of: Ratio, exponent: number): Ratio {
  if (exponent < 0) return toPower(inverse(of), -exponent);
  if (Math.max(bits(of.over), bits(of.under)) * exponent > 2 * MOST_BITS) tooLarge();
  return inBounds({ over: of.over ** BigInt(exponent), under: of.under ** BigInt(exponent) });
}

/** A fraction as a decimal of 34 digits. */
export const asDecimal = ({ over, under }: Ratio): Decimal => new Decimal(over.toString()).div(under.toString());

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  while (b > 0n) [a, b] = [b, a % b];
  return a;
}

const bits = (of: bigint): number => of.toString(16).length * 4;

const inBounds = (of: Ratio): Ratio => (of.over < TOO_LARGE && of.under < TOO_LARGE ? of : tooLarge());

const tooLarge = (): never => refuse({ code: 'LIMIT', at: 0, reason: 'the scale of the unit is too large.' });
