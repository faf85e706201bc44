import type { Decimal } from '../decimal.js';
import { combined, type Dimension, PLAIN, raised, sameDimension } from './dimension.js';
import { asDecimal, inverse, product, type Ratio, sameRatio, toPower, WHOLE } from './ratio.js';

/**
 * A unit of measure: what it measures, and how many coherent units (s, m, g, J, one of each currency and annotation) it is.
 * The scale is an exact fraction, so that a unit divided by itself is 1 and not nearly so.
 */
export class Unit {
  /** No unit: a plain number. */
  static readonly ONE = new Unit(WHOLE, PLAIN);

  constructor(
    readonly ratio: Ratio,
    readonly dimension: Dimension,
  ) {}

  /** The scale in decimals of 34 digits. */
  get factor(): Decimal {
    return asDecimal(this.ratio);
  }

  times(other: Unit): Unit {
    return new Unit(product(this.ratio, other.ratio), combined(this.dimension, other.dimension));
  }

  over(other: Unit): Unit {
    return new Unit(product(this.ratio, inverse(other.ratio)), combined(this.dimension, other.dimension, -1));
  }

  toPower(exponent: number): Unit {
    return new Unit(toPower(this.ratio, exponent), raised(this.dimension, exponent));
  }

  /** The unit of scale 1 that measures the same. */
  coherent(): Unit {
    return new Unit(WHOLE, this.dimension);
  }

  /** Whether amounts in both can be added. */
  measuresLike(other: Unit): boolean {
    return sameDimension(this.dimension, other.dimension);
  }

  equals(other: Unit): boolean {
    return sameRatio(this.ratio, other.ratio) && this.measuresLike(other);
  }
}

/** An amount in another unit of the same dimension: 90 min are 1.5 h. */
export function converted(amount: Decimal, from: Unit, to: Unit): Decimal {
  const { over, under } = product(from.ratio, inverse(to.ratio));
  return amount.times(over.toString()).div(under.toString());
}
