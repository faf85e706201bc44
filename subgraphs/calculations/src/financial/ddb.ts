import { Decimal, type Numeric, ONE } from '@valueverse/kit/decimal';
import { asset, type Asset, declineFactor, periodOf } from './asset.js';

/** Declining-balance depreciation of one period at `factor` times the straight-line rate, never below salvage: Excel's DDB. */
export function ddb(bought: Asset, period: number, factor: Numeric = 2): Decimal {
  const { cost, salvage, life } = asset(bought);
  const rate = Decimal.min(declineFactor(factor).div(life), 1);
  const before = cost.times(ONE.minus(rate).pow(periodOf(period, life) - 1));
  return Decimal.max(Decimal.min(before.times(rate), before.minus(salvage)), 0);
}
