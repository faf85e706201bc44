import { newId } from '@valueverse/kit/id';
import type { Context } from '@valueverse/kit/context';
import { Refusal } from '@valueverse/kit/refusal';
import { append, lockModel } from '../history/append.js';
import { months, positive, share, text } from '../value-model/check.js';
import { checkUncertainty } from '../value-model/uncertainty.js';
import type { ProfileBenefitInput } from './benefit.inputs.js';

/** Adds a benefit to a model: its plan, what a unit is worth, and which missions measure it. */
export async function profileBenefit(context: Context, input: ProfileBenefitInput): Promise<{ benefitId: string }> {
  const model = await lockModel(context, input.modelId, input.expectedRevision);
  const endMonth = input.endMonth ?? model.horizonMonths;
  months(input.startMonth, endMonth, model.horizonMonths);
  if (input.binding && input.unit !== '{delivery}' && input.unit !== '{mission}') {
    const message = `Expected unit {delivery} or {mission} for a benefit measured by missions, got ${input.unit}.`;
    throw new Refusal('INVALID_INPUT', message, ['input', 'unit']);
  }
  const plan = {
    benefitId: newId(),
    name: text('name', input.name),
    unit: input.unit,
    moneyPerUnit: positive('moneyPerUnit', input.moneyPerUnit),
    captureRate: share('captureRate', input.captureRate),
    monthlyTarget: positive('monthlyTarget', input.monthlyTarget),
    startMonth: input.startMonth,
    endMonth,
    uncertainty: checkUncertainty(input.uncertainty),
  };
  const { missionKind = null, facilityId = null } = input.binding ?? {};
  const more = { statement: text('statement', input.statement), valueType: input.valueType, missionKind, facilityId };
  const { revision } = await append(context, model, [{ type: 'BenefitProfiled', payload: { ...plan, ...more } }]);
  await context.emit({
    type: 'value-models.benefit.profiled.v1',
    subject: model.id,
    aggregateVersion: revision,
    data: { modelId: model.id, ...plan },
  });
  return plan;
}
