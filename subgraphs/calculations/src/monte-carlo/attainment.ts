import { monthBounds } from '../cash-flow/calendar.js';
import { currentLines } from '../cash-flow/line.js';
import type { ModelBasis } from '../cash-flow/model-basis.js';
import { Decimal, type Numeric, ONE, ZERO } from '@valueverse/kit/decimal';
import { exceededWith, shareFrom } from './distribution.js';
import { weightedExposures } from './exposures.js';
import { type Draw, simulate } from './simulate.js';

/** Money promised for a period: from its first day to the one after its last (`YYYY-MM-DD`). */
export interface Promised {
  readonly amount: Numeric;
  readonly periodStart: string;
  readonly periodEnd: string;
  /** In percent: how likely what could be promised is to be exceeded. */
  readonly exceedanceProbability: number | null;
}

/** A promise's prospects. */
export interface Attainment {
  /** How likely it is kept. */
  readonly probability: number;
  /** How much money is missing on average over all samples, 0 where it is kept. */
  readonly expectedShortfall: number;
  /** What the period brings at least with the exceedance probability; null where that is not known. */
  readonly valueAtConfidence: number | null;
}

/**
 * A commitment's prospects: what the model's measured benefits realized within its period, plus what they are planned to
 * bring in the rest of it, risk-adjusted and each times a factor drawn from its uncertainty, against the amount promised.
 */
export function attainment(basis: ModelBasis, promised: Promised, draw: Draw): Attainment {
  const measured = new Set(basis.benefits.map(({ benefitId }) => benefitId));
  const lines = currentLines(basis).filter(({ key }) => measured.has(key));
  const { certain, exposures } = weightedExposures(lines, periodWeights(basis, promised));
  const samples = simulate(certain, exposures, draw);
  const { exceedanceProbability } = promised;
  const amount = Number(promised.amount);
  // Half a minor unit: a sum of money that differs from the promise by rounding alone has kept it.
  const missing = samples.map((sample) => (sample >= amount - 0.005 ? 0 : amount - sample));
  return {
    probability: 1 - shareFrom(missing, 0.005),
    expectedShortfall: missing.reduce((total, gap) => total + gap, 0) / samples.length,
    valueAtConfidence: exceedanceProbability === null ? null : exceededWith(samples.sort(), exceedanceProbability),
  };
}

/** The share of each of the model's months that lies within a period. */
function periodWeights({ startDate, horizonMonths }: ModelBasis, { periodStart, periodEnd }: Promised): Decimal[] {
  const [from, to] = [Date.parse(periodStart), Date.parse(periodEnd)];
  return Array.from({ length: horizonMonths + 1 }, (_, month) => {
    const bounds = monthBounds(startDate, month);
    const within = Math.min(to, bounds.to.getTime()) - Math.max(from, bounds.from.getTime());
    const share = new Decimal(within).div(bounds.to.getTime() - bounds.from.getTime());
    return Decimal.max(ZERO, Decimal.min(ONE, share));
  });
}
