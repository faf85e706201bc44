import { Decimal, type Numeric, ONE } from '@valueverse/kit/decimal';

/** How a monthly amount grows to its full size from its first month on. */
export interface Ramp {
  readonly kind: 'STEP' | 'LINEAR' | 'S_CURVE' | 'TABLE';
  /** Months from nothing to full, of a line or a curve. */
  readonly months?: number;
  /** Of a curve's logistic over the whole ramp; 0 is a straight line. */
  readonly steepness?: Numeric;
  /** Shares of the full amount in the first month, the second and so on; the last one stays. */
  readonly table?: readonly Numeric[];
}

const USUAL_STEEPNESS = 10;

/** The share of the full amount that an amount has reached so many months after its first. */
export function rampShare(ramp: Ramp | null | undefined, month: number): Decimal {
  switch (ramp?.kind) {
    case 'TABLE':
      return new Decimal(ramp.table?.[month] ?? ramp.table?.at(-1) ?? 1);
    case 'LINEAR':
      return progress(ramp, month);
    case 'S_CURVE':
      return logistic(progress(ramp, month), new Decimal(ramp.steepness ?? USUAL_STEEPNESS));
    default:
      return ONE;
  }
}

/** How much of the ramp is behind: nothing in the first month, all of it `months` later. */
const progress = ({ months }: Ramp, month: number): Decimal =>
  months ? Decimal.min(ONE, new Decimal(month).div(months)) : ONE;

/**
 * The logistic function 1 ÷ (1 + e^(−k(x − ½))) stretched to be 0 at 0 and 1 at 1. Written with the hyperbolic tangent, to
 * which it is equal, it stays exact for a `k` near 0, where its limit is the straight line.
 */
function logistic(x: Decimal, k: Decimal): Decimal {
  if (k.isZero() || x.isZero() || x.eq(ONE)) return x;
  return x.minus(0.5).times(k).div(2).tanh().div(k.div(4).tanh()).plus(1).div(2);
}
