import type { Context } from '@valueverse/kit/context';
import { chosenId, isId } from '@valueverse/kit/id';
import { Refusal } from '@valueverse/kit/refusal';
import { Decimal } from '@valueverse/kit/decimal';
import { append, unborn } from '../history/append.js';
import { Initiative } from '../initiative/initiative.js';
import { text } from './check.js';
import { ValueModel } from './value-model.js';
import type { CreateValueModelInput } from './value-model.inputs.js';

/** Begins a model: an empty business case for an initiative. */
export async function createValueModel(context: Context, input: CreateValueModelInput): Promise<string> {
  const { initiativeId, startDate, horizonMonths, discountRate, currency } = input;
  const initiative = isId(initiativeId) ? await context.tx.findOneBy(Initiative, { id: initiativeId }) : null;
  if (!initiative) {
    throw new Refusal('NOT_FOUND', `There is no initiative ${initiativeId}.`, ['input', 'initiativeId']);
  }
  if (!startDate.endsWith('-01')) refuse('startDate', 'the first day of a month', startDate);
  if (horizonMonths < 1 || horizonMonths > 360) refuse('horizonMonths', 'between 1 and 360', horizonMonths);
  const rate = new Decimal(discountRate);
  if (rate.lt(0) || rate.gt(1)) refuse('discountRate', 'between 0 and 1', discountRate);
  const id = chosenId(input.id);
  if (await context.tx.existsBy(ValueModel, { id })) {
    throw new Refusal('CONFLICT', `There is a value model ${id} already.`, ['input', 'id']);
  }
  const plan = { initiativeId, name: text('name', input.name), currency, startDate, horizonMonths, discountRate };
  const { facilityIds } = initiative;
  await append(context, unborn(id), [{ type: 'ModelCreated', payload: { ...plan, facilityIds } }]);
  return id;
}

function refuse(name: string, expected: string, got: string | number): never {
  throw new Refusal('INVALID_INPUT', `Expected ${name} ${expected}, got ${got}.`, ['input', name]);
}
