import { Decimal } from '@valueverse/kit/decimal';

/** What a coalition is worth; bit i says whether player i takes part. */
export type CoalitionValue = (coalition: number) => Decimal;

const MOST_PLAYERS = 12;

/**
 * What each of `n` players adds to the worth of all, averaged over every order in which they may join; the parts add up to
 * the whole. Source: L. S. Shapley, A Value for n-Person Games (1953).
 */
export function shapley(n: number, worth: CoalitionValue): Decimal[] {
  if (n > MOST_PLAYERS) throw new RangeError(`Expected at most ${MOST_PLAYERS} drivers, got ${n}.`);
  const worths = Array.from({ length: 2 ** n }, (_, coalition) => worth(coalition));
  return Array.from({ length: n }, (_, player) =>
    worths.reduce((sum, without, coalition) => {
      if (coalition & (1 << player)) return sum;
      const added = worths[coalition | (1 << player)]!.minus(without);
      return sum.plus(added.times(weight(bits(coalition), n)));
    }, new Decimal(0)),
  );
}

/** The share of orders in which just these `before` players come before one. */
const weight = (before: number, n: number) =>
  factorial(before)
    .times(factorial(n - before - 1))
    .div(factorial(n));

const factorial = (n: number): Decimal => (n < 2 ? new Decimal(1) : factorial(n - 1).times(n));

const bits = (coalition: number): number => (coalition === 0 ? 0 : (coalition & 1) + bits(coalition >> 1));
