import { Decimal } from '../decimal.js';
import type { Driver, GraphFault } from './driver.js';
import { inRange } from './evaluate.js';
import { brief, FormulaError, messageOf, type Misreading } from './formula-error.js';
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
  const wrong = (reason: string) => tell(fault(key, { code: 'SYNTAX', at: 0, reason }));
  if (!KEY.test(key)) wrong(`expected a key such as trips_per_day, got ${JSON.stringify(brief(key))}.`);
  if ((formula == null) === (value == null)) wrong('expected either a formula or a value.');
  return {
    driver,
    unit: attempt(key, tell, () => parseUnit(unit)),
    read: formula == null ? undefined : attempt(key, tell, () => readFormula(formula)),
    value: value == null || formula != null ? undefined : attempt(key, tell, () => amount(String(value))),
  };
}

/** A driver of which nothing but its key is known. */
export const unread = (driver: Driver): ReadDriver => ({ driver, unit: undefined, read: undefined, value: undefined });

/** What `compute` gives; a misreading is told instead of thrown. */
export function attempt<T>(key: string, tell: (fault: GraphFault) => void, compute: () => T): T | undefined {
  try {
    return compute();
  } catch (error) {
    if (!(error instanceof FormulaError)) throw error;
    const { fault: code, at, reason, part } = error;
    tell(fault(key, { code, at, reason, part }));
    return undefined;
  }
}

/** A misreading as a fault of one driver. */
export function fault(key: string, misreading: Misreading): GraphFault {
  const { at, code, part = 'formula' } = misreading;
  return { key, at, code, message: messageOf(misreading), part };
}

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
