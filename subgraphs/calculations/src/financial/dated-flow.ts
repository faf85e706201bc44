import { Decimal, type Numeric } from '@valueverse/kit/decimal';
import { Refusal } from '@valueverse/kit/refusal';

/** Money on a day: `date` as `YYYY-MM-DD`. */
export interface DatedFlow {
  readonly date: string;
  readonly amount: Numeric;
}

/** Days in a year of the day count ACT/365F. */
export const YEAR = 365;

const DAY = 86_400_000;
/** 200 years: nobody may keep us busy with the powers of millennia. */
const LONGEST = 200 * YEAR;

/** Each flow with its days since the first, which no other may precede (as in Excel's XNPV). */
export function daysSinceFirst(flows: readonly DatedFlow[]): { day: number; amount: Decimal }[] {
  const start = Date.parse(flows[0]?.date ?? '');
  return flows.map(({ date, amount }) => {
    const day = Math.round((Date.parse(date) - start) / DAY);
    if (day > LONGEST) {
      throw new Refusal('INVALID_INPUT', `Expected cash flows within 200 years, got ${day} days.`, ['cashFlows']);
    }
    if (day >= 0) return { day, amount: new Decimal(amount) };
    throw new Refusal('INVALID_INPUT', `Expected no cash flow before the first on ${flows[0]!.date}, got ${date}.`, [
      'cashFlows',
    ]);
  });
}
