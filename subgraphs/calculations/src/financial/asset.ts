import { Decimal, type Numeric } from '@valueverse/kit/decimal';
import { Refusal } from '@valueverse/kit/refusal';

/** Something bought for `cost` that is worth `salvage` after `life` periods. */
export interface Asset {
  readonly cost: Numeric;
  readonly salvage: Numeric;
  readonly life: number;
}

/** Longest life we write off: 27 years of days. */
const LONGEST_LIFE = 10_000;

/** The asset with its numbers read, when one can write it off. */
export function asset({ cost, salvage, life }: Asset) {
  if (!Number.isInteger(life) || life < 1 || life > LONGEST_LIFE) {
    throw new Refusal('INVALID_INPUT', `Expected life between 1 and ${LONGEST_LIFE}, got ${life}.`, ['life']);
  }
  const [price, rest] = [new Decimal(cost), new Decimal(salvage)];
  if (price.lt(0) || rest.lt(0)) {
    throw new Refusal('INVALID_INPUT', `Expected cost and salvage of 0 or more, got ${cost} and ${salvage}.`, ['cost']);
  }
  return { cost: price, salvage: rest, life };
}

/** `period` when it is one of the first `last`. */
export function periodOf(period: number, last: number): number {
  if (Number.isInteger(period) && period >= 1 && period <= last) return period;
  throw new Refusal('INVALID_INPUT', `Expected period between 1 and ${last}, got ${period}.`, ['period']);
}

/** `factor` when it is a rate of decline. */
export function declineFactor(factor: Numeric): Decimal {
  const value = new Decimal(factor);
  if (value.gt(0)) return value;
  throw new Refusal('INVALID_INPUT', `Expected factor above 0, got ${factor}.`, ['factor']);
}
