import type { Line } from '../cash-flow/line.js';
import { type Decimal, type Numeric, sum } from '@valueverse/kit/decimal';
import { presentValue } from '../financial/discount.js';
import type { Exposure } from './simulate.js';

/** What is sure of a sum and what is not, in ordinary numbers, each named risk being counted in. */
export interface Uncertain {
  readonly certain: number;
  readonly exposures: readonly Exposure[];
}

/** What rows are worth at a rate a month. Being a sum, it needs one present value for each row and no recalculation per sample. */
export const presentExposures = (lines: readonly Line[], rate: Numeric): Uncertain =>
  exposuresOf(lines, (amounts) => presentValue(rate, amounts));

/** What rows add up to, undiscounted, when each month counts by its weight. */
export const weightedExposures = (lines: readonly Line[], weights: readonly Decimal[]): Uncertain =>
  exposuresOf(lines, (amounts) => sum(amounts.map((amount, month) => amount.times(weights[month] ?? 0))));

const exposuresOf = (lines: readonly Line[], worth: (amounts: readonly Decimal[]) => Decimal): Uncertain => ({
  certain: sum(lines.map(({ certain }) => worth(certain))).toNumber(),
  exposures: lines.map(({ key, planned, uncertainty, riskMultiplier }) => ({
    key,
    worth: worth(planned).times(riskMultiplier).toNumber(),
    factor: uncertainty && {
      low: Number(uncertainty.low),
      mode: Number(uncertainty.mode),
      high: Number(uncertainty.high),
    },
  })),
});
