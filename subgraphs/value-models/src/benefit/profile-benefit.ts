import type { Context } from '@valueverse/kit/context';
import { newId } from '@valueverse/kit/id';
import { Refusal } from '@valueverse/kit/refusal';
import { change } from '../history/change.js';
import { modelOf } from '../history/model-state.js';
import { months, positive, share, text } from '../value-model/check.js';
import { checkUncertainty } from '../value-model/uncertainty.js';
import type { ProfileBenefitInput } from './benefit.inputs.js';

/** Adds a benefit to a model: its plan, what a unit is worth, and which missions measure it. */
export async function profileBenefit(context: Context, input: ProfileBenefitInput): Promise<{ benefitId: string }> {
  if (input.binding && input.unit !== '{delivery}' && input.unit !== '{mission}') {
    const message = `Expected unit {delivery} or {mission} for a benefit measured by missions, got ${input.unit}.`;
    throw new Refusal('INVALID_INPUT', message, ['input', 'unit']);
  }
  const { missionKind = null, facilityId = null } = input.binding ?? {};
  const plan = {
    benefitId: newId(),
    name: text('name', input.name),
    statement: text('statement', input.statement),
    valueType: input.valueType,
    unit: input.unit,
    moneyPerUnit: positive('moneyPerUnit', input.moneyPerUnit),
    captureRate: share('captureRate', input.captureRate),
    monthlyTarget: positive('monthlyTarget', input.monthlyTarget),
    startMonth: input.startMonth,
    uncertainty: checkUncertainty(input.uncertainty),
    missionKind,
    facilityId,
  };
  await change(context, input, (state) => {
    const { horizonMonths } = modelOf(state);
    const endMonth = input.endMonth ?? horizonMonths;
    months(input.startMonth, endMonth, horizonMonths);
    return [{ type: 'BenefitProfiled', payload: { ...plan, endMonth } }];
  });
  return plan;
}
