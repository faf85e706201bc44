import { formulaGraph } from '@valueverse/kit/formula/graph';
import { parseUnit } from '@valueverse/kit/formula/parse-unit';
import { Refusal } from '@valueverse/kit/refusal';
import { Decimal } from '@valueverse/kit/decimal';
import type { ModelEvent } from '../history/model-event.js';
import { modelOf, type ModelState, rowsOf } from '../history/model-state.js';
import { months, positive, refuseInput, text } from '../value-model/check.js';
import { checkUncertainty } from '../value-model/uncertainty.js';
import type { UpsertDriverInput } from './driver.inputs.js';
import { checkRamp } from './ramp.js';
import { DriverRole, Recurrence } from './value-driver.js';

/** Adds a driver to a model or changes the one with the same key. What it names may still be missing until the plan is frozen. */
export function setDriver(state: ModelState, id: string, input: UpsertDriverInput): ModelEvent[] {
  const { key, category, role, startMonth, every } = input;
  slug(key);
  const { horizonMonths, currency } = modelOf(state);
  const unit = input.unit ?? currency;
  checkUnit(role, { unit, currency, every });
  const endMonth = every === Recurrence.ONCE ? startMonth : (input.endMonth ?? horizonMonths);
  months(startMonth, endMonth, horizonMonths);
  const driverId = rowsOf(state, 'drivers').find((driver) => driver.key === key)?.id ?? id;
  const payload = {
    driverId,
    key,
    label: text('label', input.label),
    category,
    role,
    unit,
    ...figure(input),
    startMonth,
    endMonth,
    every,
    ramp: checkRamp(input.ramp),
    growthPerYear: within('growthPerYear', input.growthPerYear, ['-0.5', '1']),
    riskAdjustment: within('riskAdjustment', input.riskAdjustment, ['0', '0.99']),
    uncertainty: checkUncertainty(input.uncertainty),
  };
  return [{ type: 'DriverSet', payload }];
}

/** Refuses a key that no formula could name. */
export const slug = (key: string): string =>
  /^[a-z][a-z0-9_]{0,62}$/.test(key) ? key : refuseInput('key', 'to be a slug such as robot_fleet', key);

/** The planned amount or the formula: one of both, as the role has it. */
function figure({ key, role, amount = null, formula = null }: UpsertDriverInput) {
  if ((amount === null) === (formula === null)) {
    refuseInput('amount', 'or formula, one of both', amount === null ? 'none' : 'both');
  }
  if (role === DriverRole.INPUT && amount === null) refuseInput('amount', `for an ${role}`, 'a formula');
  if (role === DriverRole.FORMULA && formula === null) refuseInput('formula', `for a ${role}`, 'an amount');
  if (amount !== null)
    return { amount: role === DriverRole.OUTPUT ? positive('amount', amount) : amount, formula: null };
  const syntax = formulaGraph([{ key, unit: '1', formula }]).faults.find(
    ({ code }) => code === 'SYNTAX' || code === 'LIMIT',
  );
  if (syntax) throw new Refusal('INVALID_INPUT', syntax.message, ['input', 'formula']);
  return { amount: null, formula };
}

interface Measured {
  readonly unit: string;
  readonly currency: string;
  readonly every: Recurrence;
}

function checkUnit(role: DriverRole, { unit, currency, every }: Measured): void {
  const read = parseUnit(unit);
  const money = parseUnit(currency);
  const perMonth = every === Recurrence.MONTHLY ? parseUnit(`${currency}/mo`) : money;
  if (role !== DriverRole.OUTPUT || read.equals(money) || read.equals(perMonth)) return;
  const expected = every === Recurrence.MONTHLY ? `${currency} or ${currency}/mo` : currency;
  refuseInput('unit', `${expected} for a line of money`, unit);
}

function within(name: string, value: string, [low, high]: readonly [string, string]): string {
  if (new Decimal(value).gte(low) && new Decimal(value).lte(high)) return value;
  return refuseInput(name, `from ${low} to ${high}`, value);
}
