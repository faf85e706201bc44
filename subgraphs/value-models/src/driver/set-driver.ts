import type { Context } from '@valueverse/kit/context';
import { newId } from '@valueverse/kit/id';
import { Refusal } from '@valueverse/kit/refusal';
import { change } from '../history/change.js';
import { modelOf, rowsOf } from '../history/model-state.js';
import { months, positive, text } from '../value-model/check.js';
import { checkUncertainty } from '../value-model/uncertainty.js';
import type { UpsertDriverInput } from './driver.inputs.js';
import { Recurrence } from './value-driver.js';

/** Adds a driver to a model or changes the one with the same key. */
export async function setDriver(context: Context, input: UpsertDriverInput): Promise<{ driverId: string }> {
  const { key, category, startMonth, every } = input;
  if (!/^[a-z][a-z0-9_]{0,62}$/.test(key)) {
    const message = `Expected key to be a slug such as robot_fleet, got ${key}.`;
    throw new Refusal('INVALID_INPUT', message, ['input', 'key']);
  }
  const label = text('label', input.label);
  const amount = positive('amount', input.amount);
  const uncertainty = checkUncertainty(input.uncertainty);
  let driverId = newId();
  await change(context, input, (state) => {
    const { horizonMonths } = modelOf(state);
    const endMonth = every === Recurrence.ONCE ? startMonth : (input.endMonth ?? horizonMonths);
    months(startMonth, endMonth, horizonMonths);
    driverId = rowsOf(state, 'drivers').find((driver) => driver.key === key)?.id ?? driverId;
    const payload = { driverId, key, label, category, amount, startMonth, endMonth, every, uncertainty };
    return [{ type: 'DriverSet', payload }];
  });
  return { driverId };
}
