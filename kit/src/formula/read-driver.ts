import { Decimal } from '../decimal.js';
import type { Driver, GraphFault } from './driver.js';
import { inRange } from './evaluate.js';
import { brief, FormulaError, type Misreading } from './formula-error.js';
import { parseUnit } from './parse-unit.js';
import { type ReadFormula, readFormula } from './read-formula.js';
import type { Unit } from './unit.js';

const KEY = /^[a-z_]\w{0,62}$/i;

/** A driver by itself: what can be read of it without the others. */
export interface ReadDriver {
  readonly driver: Driver;
  readonly unit: Unit | undefined;
  readonly read: ReadFormula | undefined;
  readonly value: Decimal | undefined;
}

/** Reads a driver, and tells what is wrong with it. */
export function readDriver(driver: Driver, tell: (fault: GraphFault) => void): ReadDriver {
  const { key, unit, formula, value } = driver;
  const wrong = (reason: string) => tell(faultOf(key, new FormulaError({ code: 'SYNTAX', at: 0, reason })));
  if (!KEY.test(key)) wrong(`expected a key such as trips_per_day, got ${JSON.stringify(brief(key))}.`);
  if ((formula == null) === (value == null)) wrong('expected either a formula or a value.');
  return {
    driver,
    unit: attempt(key, tell, () => parseUnit(unit)),
    read: formula == null ? undefined : attempt(key, tell, () => readFormula(formula)),
    value: value == null || formula != null ? undefined : attempt(key, tell, () => amount(String(value))),
  };
}

/** What `compute` gives; a misreading is told instead of thrown. */
export function attempt<T>(key: string, tell: (fault: GraphFault) => void, compute: () => T): T | undefined {
  try {
    return compute();
  } catch (error) {
    if (!(error instanceof FormulaError)) throw error;
    tell(faultOf(key, error));
    return undefined;
  }
}

/** A misreading as a fault of one driver. */
export function faultOf(key: string, { at, fault: code, part, message }: FormulaError): GraphFault {
  return { key, at, code, message, part };
}

/** A fault of one driver from its parts. */
export const fault = (key: string, misreading: Misreading): GraphFault => faultOf(key, new FormulaError(misreading));

function amount(text: string): Decimal {
  const wrong = () =>
    new FormulaError({
      code: 'VALUE',
      at: 0,
      reason: `expected a number below 1e100, got ${JSON.stringify(brief(text))}.`,
    });
  if (!/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d{1,3})?$/i.test(text)) throw wrong();
  const value = new Decimal(text);
  if (!inRange(value)) throw wrong();
  return value;
}
