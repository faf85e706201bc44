import { Decimal } from '@valueverse/kit/decimal';
import type { RealizedMonth } from '../measurement/realized.js';
import { committedToDate, monthsBetween, type Promised } from './attainment.js';

/** What the index is computed from: realized months, the yearly discount rate and the moment. */
export interface Performance {
  readonly months: readonly Pick<RealizedMonth, 'periodStart' | 'moneyValue'>[];
  readonly discountRate: string;
  readonly at: Date;
}

/**
 * PV(realized) ÷ PV(due to date), each month discounted to the start of the period at (1 + r)^(1/12): the benefit side's
 * analogue of the cost performance index in earned value management. `null` before anything was due.
 */
export function benefitPerformanceIndex(promised: Promised, { months, discountRate, at }: Performance): Decimal | null {
  const monthly = new Decimal(1).plus(discountRate).pow(new Decimal(1).div(12));
  let realized = new Decimal(0);
  let due = new Decimal(0);
  const last = Math.ceil(monthsBetween(promised.periodStart, at).toNumber());
  let before = new Decimal(0);
  for (let month = 0; month < last; month += 1) {
    const periodStart = monthAfter(promised.periodStart, month);
    if (periodStart >= promised.periodEnd) break;
    const end = new Date(`${monthAfter(promised.periodStart, month + 1)}T00:00:00Z`);
    const dueByEnd = committedToDate(promised, end < at ? end : at);
    const factor = monthly.pow(month);
    due = due.plus(dueByEnd.minus(before).div(factor));
    before = dueByEnd;
    const brought = months.find((row) => row.periodStart === periodStart)?.moneyValue ?? 0;
    realized = realized.plus(new Decimal(brought).div(factor));
  }
  return due.gt(0) ? realized.div(due) : null;
}

/** First day of the month `count` months after a first day of a month. */
function monthAfter(start: string, count: number): string {
  const from = new Date(`${start}T00:00:00Z`);
  return new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + count, 1)).toISOString().slice(0, 10);
}
