import { Decimal, type Numeric, sum, ZERO } from '@valueverse/kit/decimal';
import { Refusal } from '@valueverse/kit/refusal';
import { asset, type Asset, declineFactor } from './asset.js';

/** The part of an asset's life that `vdb` writes off, in periods, and how. */
export interface Span {
  readonly start: Numeric;
  readonly end: Numeric;
  readonly factor?: Numeric;
  readonly noSwitch?: boolean;
}

/**
 * Depreciation between two points of an asset's life by declining balance, changing to straight line as soon as that is
 * more unless `noSwitch`: Excel's VDB. A part of a period counts as that part of its depreciation.
 */
export function vdb(bought: Asset, { start, end, factor = 2, noSwitch = false }: Span): Decimal {
  const { cost, salvage, life } = asset(bought);
  const [from, to] = [new Decimal(start), new Decimal(end)];
  if (from.lt(0) || to.lt(from) || to.gt(life)) {
    throw new Refusal('INVALID_INPUT', `Expected 0 <= start <= end <= ${life}, got ${start} and ${end}.`, ['start']);
  }
  const rate = Decimal.min(declineFactor(factor).div(life), 1);
  let left = Decimal.max(cost.minus(salvage), 0);
  const parts: Decimal[] = [];
  for (let period = 0; to.gt(period); period++) {
    const declining = Decimal.min(left.plus(salvage).times(rate), left);
    const straight = noSwitch ? ZERO : left.div(life - period);
    const written = Decimal.max(declining, straight);
    const share = Decimal.min(to, period + 1).minus(Decimal.max(from, period));
    parts.push(written.times(Decimal.max(share, 0)));
    left = left.minus(written);
  }
  return sum(parts);
}
