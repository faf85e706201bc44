import { newId } from '@valueverse/kit/id';
import type { Context } from '@valueverse/kit/context';
import { Refusal } from '@valueverse/kit/refusal';
import { append, lockModel } from '../history/append.js';
import { months, positive, text } from '../value-model/check.js';
import { checkUncertainty } from '../value-model/uncertainty.js';
import type { UpsertDriverInput } from './driver.inputs.js';
import { Recurrence, ValueDriver } from './value-driver.js';

/** Adds a driver to a model or changes the one with the same key. */
export async function setDriver(context: Context, input: UpsertDriverInput): Promise<{ driverId: string }> {
  const model = await lockModel(context, input.modelId, input.expectedRevision);
  if (!/^[a-z][a-z0-9_]{0,62}$/.test(input.key)) {
    throw new Refusal('INVALID_INPUT', `Expected key to be a slug such as robot_fleet, got ${input.key}.`, [
      'input',
      'key',
    ]);
  }
  const endMonth = input.every === Recurrence.ONCE ? input.startMonth : (input.endMonth ?? model.horizonMonths);
  months(input.startMonth, endMonth, model.horizonMonths);
  const existing = await context.tx.findOneBy(ValueDriver, { modelId: model.id, key: input.key });
  const driver = {
    driverId: existing?.id ?? newId(),
    key: input.key,
    label: text('label', input.label),
    category: input.category,
    amount: positive('amount', input.amount),
    startMonth: input.startMonth,
    endMonth,
    every: input.every,
    uncertainty: checkUncertainty(input.uncertainty),
  };
  const { revision } = await append(context, model, [{ type: 'DriverSet', payload: driver }]);
  await context.emit({
    type: 'value-models.model.driver.changed.v1',
    subject: model.id,
    aggregateVersion: revision,
    data: { modelId: model.id, ...driver },
  });
  return driver;
}
