import { Decimal, type Numeric } from '@valueverse/kit/decimal';

/** A promise as far as its arithmetic goes. Dates are `YYYY-MM-DD`; `periodEnd` is the first day after. */
export interface Promised {
  readonly amount: string;
  readonly periodStart: string;
  readonly periodEnd: string;
}

/** Months from `start` to `at`, the broken one by its days: 2026-01-01 to 2026-02-15 is 1.5. */
export function monthsBetween(start: string, at: Date): Decimal {
  const from = new Date(`${start}T00:00:00Z`);
  const whole = (at.getUTCFullYear() - from.getUTCFullYear()) * 12 + at.getUTCMonth() - from.getUTCMonth();
  const monthStart = Date.UTC(at.getUTCFullYear(), at.getUTCMonth(), 1);
  const monthEnd = Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 1);
  return new Decimal(whole).plus(new Decimal(at.getTime() - monthStart).div(monthEnd - monthStart));
}

/** What should have been realized by `at`: the promise spread evenly over its months. */
export function committedToDate({ amount, periodStart, periodEnd }: Promised, at: Date): Decimal {
  const all = monthsBetween(periodStart, new Date(`${periodEnd}T00:00:00Z`));
  const passed = Decimal.min(Decimal.max(monthsBetween(periodStart, at), 0), all);
  return new Decimal(amount).times(passed).div(all);
}

/** Realized over committed to date; `null` before anything was due. */
export const attainment = (realized: Numeric, committed: Numeric): Decimal | null =>
  new Decimal(committed).gt(0) ? new Decimal(realized).div(committed) : null;

/** Money as PostgreSQL keeps it: at most 12 decimals, so that what is stored is what was computed. */
export const toStored = (value: Decimal): string => value.toDecimalPlaces(12, Decimal.ROUND_HALF_EVEN).toFixed();
