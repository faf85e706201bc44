import type { Unit } from './unit.js';

/** The symbol of scale 1 for what has units of several sizes. */
const SYMBOLS = new Map([
  ['time', 's'],
  ['length', 'm'],
  ['mass', 'g'],
  ['energy', 'J'],
]);

/** A unit in coherent units, in one form however it was written: `EUR/h` is `EUR/s/3600`. Reading it gives the same unit. */
export function printUnit({ ratio, dimension }: Unit): string {
  const named = [...dimension].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const side = (sign: 1 | -1) =>
    named
      .filter(([, exponent]) => exponent * sign > 0)
      .map(([name, exponent]) => `${SYMBOLS.get(name) ?? name}${exponent * sign === 1 ? '' : exponent * sign}`);
  const over = [...(ratio.over === 1n ? [] : [String(ratio.over)]), ...side(1)];
  const under = [...side(-1), ...(ratio.under === 1n ? [] : [String(ratio.under)])];
  return [over.join('.') || '1', ...under].join('/');
}
