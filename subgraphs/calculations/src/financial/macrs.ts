import { Decimal, type Numeric } from '@valueverse/kit/decimal';
import { Refusal } from '@valueverse/kit/refusal';

/** Per cent of the cost written off each year. Source: IRS Publication 946, Appendix A, Table A-1 (half-year convention). */
const TABLE_A1: Readonly<Record<number, string>> = {
  3: '33.33 44.45 14.81 7.41',
  5: '20 32 19.2 11.52 11.52 5.76',
  7: '14.29 24.49 17.49 12.49 8.93 8.92 8.93 4.46',
  10: '10 18 14.4 11.52 9.22 7.37 6.55 6.55 6.56 6.55 3.28',
  15: '5 9.5 8.55 7.7 6.93 6.23 5.9 5.9 5.91 5.9 5.91 5.9 5.91 5.9 5.91 2.95',
  20: '3.75 7.219 6.677 6.177 5.713 5.285 4.888 4.522 4.462 4.461 4.462 4.461 4.462 4.461 4.462 4.461 4.462 4.461 4.462 4.461 2.231',
};

/** The depreciation of every year under the US Modified Accelerated Cost Recovery System; it adds up to the cost. */
export function macrs(cost: Numeric, recoveryYears: number): Decimal[] {
  const shares = TABLE_A1[recoveryYears];
  if (shares) return shares.split(' ').map((share) => new Decimal(share).times(cost).div(100));
  const known = Object.keys(TABLE_A1).join(', ');
  throw new Refusal('INVALID_INPUT', `Expected recoveryYears to be one of ${known}, got ${recoveryYears}.`, [
    'recoveryYears',
  ]);
}
