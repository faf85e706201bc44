import type { Numeric } from '../decimal.js';

/** How sure an amount is: what it may be multiplied by at least, most likely and at most (a triangular distribution). */
export interface Uncertainty {
  readonly low: Numeric;
  readonly mode: Numeric;
  readonly high: Numeric;
}

/** Money that comes or goes once, or every month from the first to the last. */
export interface Driver {
  readonly key: string;
  readonly category: 'BENEFIT' | 'COST';
  readonly amount: Numeric;
  readonly startMonth: number;
  readonly endMonth: number;
  readonly every: 'ONCE' | 'MONTHLY';
  readonly uncertainty: Uncertainty | null;
}

/** A benefit whose realization is measured. Planned money per month = target × money per unit × capture rate. */
export interface Benefit {
  readonly benefitId: string;
  readonly moneyPerUnit: Numeric;
  readonly captureRate: Numeric;
  readonly monthlyTarget: Numeric;
  readonly startMonth: number;
  readonly endMonth: number;
  readonly uncertainty: Uncertainty | null;
}

/**
 * All that a model's numbers follow from. Months count from 0, the calendar month of the start date, to the horizon.
 */
export interface ModelBasis {
  /** `YYYY-MM-DD`. */
  readonly startDate: string;
  readonly horizonMonths: number;
  /** A year's, effective. */
  readonly discountRate: Numeric;
  readonly currency: string;
  readonly drivers: readonly Driver[];
  readonly benefits: readonly Benefit[];
  /** Money realized, by benefit and month. */
  readonly realized: Readonly<Record<string, Readonly<Record<number, Numeric>>>>;
  /** Up to when realization is known; `null` while nothing was measured, and everything is still plan. */
  readonly asOf: Date | null;
}
