import { Decimal, ONE, ZERO } from '@valueverse/kit/decimal';

const monthsSinceZero = (date: Date) => date.getUTCFullYear() * 12 + date.getUTCMonth();

/** Which month of a model a date falls into: 0 is the calendar month of the start date, before it come negative ones. */
export const monthOf = (startDate: string, date: Date): number =>
  monthsSinceZero(date) - monthsSinceZero(new Date(startDate));

/** The first instant of a model's month and of the next. */
export function monthBounds(startDate: string, month: number): { from: Date; to: Date } {
  const start = new Date(startDate);
  const first = (offset: number) => new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + month + offset));
  return { from: first(0), to: first(1) };
}

/** How much of a model's month is still to come at a moment, between 0 and 1. */
export function shareToCome(startDate: string, month: number, at: Date): Decimal {
  const { from, to } = monthBounds(startDate, month);
  const share = new Decimal(to.getTime() - at.getTime()).div(to.getTime() - from.getTime());
  return Decimal.max(ZERO, Decimal.min(ONE, share));
}
