import type { Decimal } from '@valueverse/kit/decimal';
import { asset, type Asset } from './asset.js';

/** Straight-line depreciation, the same each period: Excel's SLN. */
export function sln(bought: Asset): Decimal {
  const { cost, salvage, life } = asset(bought);
  return cost.minus(salvage).div(life);
}
