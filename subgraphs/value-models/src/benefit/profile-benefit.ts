import type { Context } from '@valueverse/kit/context';
import { newId } from '@valueverse/kit/id';
import { Refusal } from '@valueverse/kit/refusal';
import { change } from '../history/change.js';
import type { ModelEvent } from '../history/model-event.js';
import { type ModelState, modelOf } from '../history/model-state.js';
import { months, positive, share, text } from '../value-model/check.js';
import { checkUncertainty } from '../value-model/uncertainty.js';
import type { ProfileBenefitInput } from './benefit.inputs.js';

/** Ids for what a profile may make. */
interface NewIds {
  readonly benefitId: string;
}

/** A benefit is added: its plan, what a unit is worth, and which missions measure it. */
export function profileBenefitIn(state: ModelState, terms: ProfileBenefitInput, { benefitId }: NewIds): ModelEvent[] {
  const { valueType, unit, startMonth, binding } = terms;
  if (binding && unit !== '{delivery}' && unit !== '{mission}') {
    const message = `Expected unit {delivery} or {mission} for a benefit measured by missions, got ${unit}.`;
    throw new Refusal('INVALID_INPUT', message, ['input', 'unit']);
  }
  const { missionKind = null, facilityId = null } = binding ?? {};
  const { horizonMonths } = modelOf(state);
  const endMonth = terms.endMonth ?? horizonMonths;
  const payload = {
    benefitId,
    name: text('name', terms.name),
    statement: text('statement', terms.statement),
    valueType,
    unit,
    moneyPerUnit: positive('moneyPerUnit', terms.moneyPerUnit),
    captureRate: share('captureRate', terms.captureRate),
    monthlyTarget: positive('monthlyTarget', terms.monthlyTarget),
    startMonth,
    endMonth,
    uncertainty: checkUncertainty(terms.uncertainty),
    missionKind,
    facilityId,
  };
  months(startMonth, endMonth, horizonMonths);
  return [{ type: 'BenefitProfiled', payload }];
}

/** Adds a benefit to a model. */
export async function profileBenefit(context: Context, input: ProfileBenefitInput): Promise<{ benefitId: string }> {
  const ids = { benefitId: newId() };
  await change(context, input, (state) => profileBenefitIn(state, input, ids));
  return ids;
}
