import { ratio, WHOLE } from './ratio.js';
import { Unit } from './unit.js';

/** Active currencies of ISO 4217, as Unicode CLDR lists them. */
const CURRENCIES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

const of = (dimension: string, over: bigint, under = 1n): Unit =>
  new Unit(ratio(over, under), new Map([[dimension, 1]]));

const HOUR = 3_600n;
/** The Julian year of 365.25 days, of which UCUM's month is a twelfth: 30.4375 days. */
const YEAR = 31_557_600n;

/**
 * The atoms of UCUM (Regenstrief Institute, ucum.org) that value is measured in. Prefixed ones are those listed, and
 * energy is a dimension of its own: nobody derives a bill for power from metres and kilograms. `Wh` is written W.h in UCUM.
 */
const ATOMS: ReadonlyMap<string, Unit> = new Map([
  ['s', of('time', 1n)],
  ['min', of('time', 60n)],
  ['h', of('time', HOUR)],
  ['d', of('time', 24n * HOUR)],
  ['wk', of('time', 168n * HOUR)],
  ['mo', of('time', YEAR / 12n)],
  ['a', of('time', YEAR)],
  ['m', of('length', 1n)],
  ['cm', of('length', 1n, 100n)],
  ['mm', of('length', 1n, 1_000n)],
  ['km', of('length', 1_000n)],
  ['g', of('mass', 1n)],
  ['kg', of('mass', 1_000n)],
  ['t', of('mass', 1_000_000n)],
  ['J', of('energy', 1n)],
  ['kJ', of('energy', 1_000n)],
  ['Wh', of('energy', HOUR)],
  ['kWh', of('energy', 1_000n * HOUR)],
  ['MWh', of('energy', 1_000_000n * HOUR)],
  ['W', of('energy', 1n).over(of('time', 1n))],
  ['kW', of('energy', 1_000n).over(of('time', 1n))],
  ['%', new Unit(ratio(1n, 100n), new Map())],
]);

/** The unit of a name: an atom or a currency. */
export const atom = (name: string): Unit | undefined =>
  ATOMS.get(name) ?? (CURRENCIES.has(name) ? new Unit(WHOLE, new Map([[name, 1]])) : undefined);

/** The unit of a count: `{delivery}`. */
export const tally = (annotation: string): Unit => new Unit(WHOLE, new Map([[annotation, 1]]));

/** Every name that `atom` knows but for currencies. */
export const ATOM_NAMES: readonly string[] = [...ATOMS.keys()];
