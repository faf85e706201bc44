import type { Decimal } from '@valueverse/kit/decimal';
import { asset, type Asset, periodOf } from './asset.js';

/** Depreciation of one period by the sum of the years' digits: Excel's SYD. */
export function syd(bought: Asset, period: number): Decimal {
  const { cost, salvage, life } = asset(bought);
  const left = life - periodOf(period, life) + 1;
  return cost
    .minus(salvage)
    .times(left * 2)
    .div(life * (life + 1));
}
