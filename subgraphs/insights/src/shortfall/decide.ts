import { Decimal } from '@valueverse/kit/decimal';

/** What to do about a commitment's attainment. */
export type Decision = 'RAISE' | 'UPDATE' | 'RESOLVE' | 'NOTHING';

/** Where a commitment stands, and whether an insight about it stands already. */
export interface Standing {
  /** Realized ÷ committed to date. */
  readonly attainment: string;
  /** How far below 1 it may fall unnoticed. */
  readonly tolerance: string;
  readonly stands: boolean;
}

/**
 * A shortfall begins below 1 − tolerance and ends only at 1 − tolerance ÷ 2 or above, so that a commitment at the edge does
 * not raise a new insight with every delivery (hysteresis).
 */
export function decide({ attainment, tolerance, stands }: Standing): Decision {
  const begins = new Decimal(1).minus(tolerance);
  const ends = new Decimal(1).minus(new Decimal(tolerance).div(2));
  if (stands) return new Decimal(attainment).gte(ends) ? 'RESOLVE' : 'UPDATE';
  return new Decimal(attainment).lt(begins) ? 'RAISE' : 'NOTHING';
}
