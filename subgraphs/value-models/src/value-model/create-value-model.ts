import type { Context } from '@valueverse/kit/context';
import { chosenId, isId } from '@valueverse/kit/id';
import { Refusal } from '@valueverse/kit/refusal';
import { Decimal } from '@valueverse/kit/decimal';
import { append } from '../history/append.js';
import type { ModelEvent } from '../history/model-event.js';
import { unborn } from '../history/record.js';
import { Initiative } from '../initiative/initiative.js';
import { refuseInput, text } from './check.js';
import { ValueModel } from './value-model.js';
import type { CreateValueModelInput } from './value-model.inputs.js';

/** What a model begins with. */
export type ModelTerms = Omit<CreateValueModelInput, 'id'> & { readonly facilityIds: readonly string[] };

/** A model begins: an empty business case for an initiative. */
export function decideCreation(terms: ModelTerms): ModelEvent[] {
  const { initiativeId, startDate, horizonMonths, discountRate, currency, facilityIds } = terms;
  if (!startDate.endsWith('-01')) refuseInput('startDate', 'the first day of a month', startDate);
  if (horizonMonths < 1 || horizonMonths > 360) refuseInput('horizonMonths', 'between 1 and 360', horizonMonths);
  const rate = new Decimal(discountRate);
  if (rate.lt(0) || rate.gt(1)) refuseInput('discountRate', 'between 0 and 1', discountRate);
  const plan = { initiativeId, name: text('name', terms.name), currency, startDate, horizonMonths, discountRate };
  return [{ type: 'ModelCreated', payload: { ...plan, facilityIds } }];
}

/** Finds what a new model needs: its initiative, and an id that no other model has. */
export async function placeForModel({ tx }: Context, input: Pick<CreateValueModelInput, 'id' | 'initiativeId'>) {
  const { initiativeId } = input;
  const initiative = isId(initiativeId) ? await tx.findOneBy(Initiative, { id: initiativeId }) : null;
  if (!initiative) {
    throw new Refusal('NOT_FOUND', `There is no initiative ${initiativeId}.`, ['input', 'initiativeId']);
  }
  const id = chosenId(input.id);
  await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [id]); // two may choose the same at once
  if (await tx.existsBy(ValueModel, { id })) {
    throw new Refusal('CONFLICT', `There is a value model ${id} already.`, ['input', 'id']);
  }
  return { id, initiativeId: initiative.id, facilityIds: initiative.facilityIds };
}

/** Begins a model. */
export async function createValueModel(context: Context, input: CreateValueModelInput): Promise<string> {
  const { id, ...place } = await placeForModel(context, input);
  await append(context, unborn(id), decideCreation({ ...input, ...place }));
  return id;
}
