import { Decimal, ONE, ZERO } from '@valueverse/kit/decimal';
import { Refusal } from '@valueverse/kit/refusal';
import { asset, type Asset, periodOf } from './asset.js';

/**
 * Fixed-declining-balance depreciation of one period: Excel's DB, which rounds its rate to three places. The first year
 * has `month` months, so a year of the remaining ones follows the last.
 */
export function db(bought: Asset, period: number, month = 12): Decimal {
  const { cost, salvage, life } = asset(bought);
  if (!Number.isInteger(month) || month < 1 || month > 12) {
    throw new Refusal('INVALID_INPUT', `Expected month between 1 and 12, got ${month}.`, ['month']);
  }
  periodOf(period, month < 12 ? life + 1 : life);
  if (cost.isZero()) return ZERO;
  const rate = ONE.minus(salvage.div(cost).pow(ONE.div(life))).toDecimalPlaces(3, Decimal.ROUND_HALF_UP);
  const first = cost.times(rate).times(month).div(12);
  if (period === 1) return first;
  const share = period > life ? new Decimal(12 - month).div(12) : ONE;
  return cost
    .minus(first)
    .times(ONE.minus(rate).pow(period - 2))
    .times(rate)
    .times(share);
}
