import { Decimal, sum, ZERO } from '@valueverse/kit/decimal';
import type { Line } from './line.js';

/** Money in and out by month; both are 0 or more. */
export interface CashFlows {
  readonly benefits: readonly Decimal[];
  readonly costs: readonly Decimal[];
}

/**
 * What a row's planned amounts are multiplied by in adjusted figures: the mean of its triangular distribution, and its named
 * risk. Both come from Forrester's Total Economic Impact, which lowers benefits and raises costs by just these.
 */
export const riskFactor = ({ uncertainty, riskMultiplier }: Pick<Line, 'uncertainty' | 'riskMultiplier'>): Decimal =>
  uncertainty
    ? new Decimal(uncertainty.low).plus(uncertainty.mode).plus(uncertainty.high).div(3).times(riskMultiplier)
    : riskMultiplier;

/** The rows added up, each planned amount times its factor; what is certain counts as it is. */
export function cashFlows(lines: readonly Line[], factorOf: (line: Line) => Decimal): CashFlows {
  const rows = lines.map((line) => {
    const factor = factorOf(line);
    return line.planned.map((planned, month) => planned.times(factor).plus(line.certain[month]!));
  });
  const months = rows[0]?.map((_, month) => rows.map((row) => row[month]!)) ?? [ZERO].map((zero) => [zero]);
  return {
    benefits: months.map((amounts) => sum(amounts.filter((amount) => amount.gt(0)))),
    costs: months.map((amounts) => sum(amounts.filter((amount) => amount.lt(0))).neg()),
  };
}

/** What comes in less what goes out, month by month; month 0 is that of the start date. */
export const netFlows = ({ benefits, costs }: CashFlows): Decimal[] =>
  benefits.map((benefit, month) => benefit.minus(costs[month]!));
