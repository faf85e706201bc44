import { newId } from '@valueverse/kit/id';
import type { UpsertDriverInput } from '../driver/driver.inputs.js';
import { setDriver } from '../driver/set-driver.js';
import { DriverRole, Recurrence, TeiCategory } from '../driver/value-driver.js';
import type { ModelState } from '../history/model-state.js';
import { MODEL_ID } from './model-history.js';

const PLAIN = {
  modelId: MODEL_ID,
  category: TeiCategory.BENEFIT,
  startMonth: 0,
  every: Recurrence.MONTHLY,
  growthPerYear: '0',
  riskAdjustment: '0',
} as const;

/** A command that sets a driver; what is not said is as the schema has it by default. */
export const driver = (key: string, more: Partial<UpsertDriverInput>) => (state: ModelState) =>
  setDriver(state, newId(), { ...PLAIN, role: DriverRole.OUTPUT, key, label: key, ...more });

export const input = (key: string, amount: string, unit: string) =>
  driver(key, { role: DriverRole.INPUT, amount, unit });
export const formula = (key: string, text: string, unit: string) =>
  driver(key, { role: DriverRole.FORMULA, formula: text, unit });

/** Deliveries × minutes × wage: 100 a day, 12 min each, 44 EUR/h, as in a nurse’s freed time. */
export const NURSING = [
  input('deliveries', '100', '{delivery}/d'),
  input('minutes', '12', 'min/{delivery}'),
  input('wage', '44', 'EUR/h'),
  formula('freed', 'deliveries * minutes', 'h/d'),
  driver('nursing', { formula: 'freed * wage', unit: 'EUR/mo' }),
] as const;
