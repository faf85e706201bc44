import fc from 'fast-check';
import { Decimal } from '@valueverse/kit/decimal';

/** Amounts above zero, as they are written without needless digits. */
export const amounts = fc
  .tuple(fc.integer({ min: 1, max: 10_000_000 }), fc.integer({ min: 0, max: 6 }))
  .map(([digits, places]) => new Decimal(digits).div(new Decimal(10).pow(places)).toFixed());

/** Shares from `least`, at most 1. */
export const shares = (least = 0) =>
  fc.integer({ min: least * 1000, max: 1000 }).map((thousandths) => new Decimal(thousandths).div(1000).toFixed());

/** One of what a command takes, and now and then what it refuses: most of what is asked for is to be done. */
export const mostly = <T, U>(taken: fc.Arbitrary<T>, ...refused: U[]): fc.Arbitrary<T | U> =>
  fc.oneof({ weight: 24, arbitrary: taken }, { weight: 1, arbitrary: fc.constantFrom(...refused) });

/** Amounts of which some no command takes. */
export const anyAmounts = mostly(amounts, '0', '-1');

/** Ranges around a plan, or none. */
export const uncertainties = fc.option(
  fc
    .tuple(fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 1000 }))
    .map(([low, more, most]) => {
      const text = (thousandths: number) => new Decimal(thousandths).div(1000).toFixed();
      return { low: text(low), mode: text(low + more), high: text(low + more + most) };
    }),
);

/** First and last month, of which some do not fit. */
export const months = fc.record({
  startMonth: fc.integer({ min: 0, max: 12 }),
  endMonth: fc.option(mostly(fc.integer({ min: 12, max: 36 }), 0, 37)),
});
