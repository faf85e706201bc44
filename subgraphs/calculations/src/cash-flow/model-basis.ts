import type { Numeric } from '@valueverse/kit/decimal';
import type { Timing } from './timing.js';

/** How sure an amount is: what it may be multiplied by at least, most likely and at most (a triangular distribution). */
export interface Uncertainty {
  readonly low: Numeric;
  readonly mode: Numeric;
  readonly high: Numeric;
}

/** What may make a planned amount another, in either direction. */
export interface Risk {
  readonly uncertainty: Uncertainty | null;
  /** A named factor, 0 to 1: planned benefits are lowered by it, planned costs raised. Absent means 0. */
  readonly riskAdjustment?: Numeric;
}

/** Money that comes or goes once, in its first month and in full, or every month from the first to the last. */
export interface Driver extends Timing, Risk {
  readonly key: string;
  readonly category: 'BENEFIT' | 'COST';
  readonly amount: Numeric;
  readonly every: 'ONCE' | 'MONTHLY';
}

/** A benefit whose realization is measured. Planned money per month = target × money per unit × capture rate. */
export interface Benefit extends Timing, Risk {
  readonly benefitId: string;
  /** What a disbenefit is worth, planned or realized, counts negative. Absent means BENEFIT. */
  readonly direction?: 'BENEFIT' | 'DISBENEFIT';
  readonly moneyPerUnit: Numeric;
  readonly captureRate: Numeric;
  readonly monthlyTarget: Numeric;
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
  /** Money realized, by benefit and month, without sign. */
  readonly realized: Readonly<Record<string, Readonly<Record<number, Numeric>>>>;
  /** Up to when realization is known; `null` while nothing was measured, and everything is still plan. */
  readonly asOf: Date | null;
}
