import { type Decimal, type Numeric, ONE } from '@valueverse/kit/decimal';
import { growth } from '../financial/discount.js';
import { type Ramp, rampShare } from './ramp.js';

/** When a planned amount comes and how its size changes on the way. */
export interface Timing {
  readonly startMonth: number;
  readonly endMonth: number;
  readonly ramp?: Ramp | null;
  /** Compound, as a fraction; absent means 0. */
  readonly growthPerYear?: Numeric;
}

/**
 * What to multiply a monthly amount by, from its first month to its last: the ramp's share × (1 + g)^(m ÷ 12), m months
 * after the first. It rises month by month, not at the turn of a year.
 */
export function monthlyFactors({ startMonth, endMonth, ramp, growthPerYear = 0 }: Timing): Decimal[] {
  const monthly = growth(growthPerYear).pow(ONE.div(12));
  let grown = ONE;
  return Array.from({ length: Math.max(0, endMonth - startMonth + 1) }, (_, month) => {
    const factor = rampShare(ramp, month).times(grown);
    grown = grown.times(monthly);
    return factor;
  });
}
