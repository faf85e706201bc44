import type { Tellers, Told } from '../history/tellers.js';
import type { BenefitEvents } from './benefit.events.js';
import type { BenefitProfile } from './benefit-profile.js';

/** What calculations has to know of a benefit. */
export function benefitPlan({ id: benefitId, modelId, ...benefit }: BenefitProfile): Told {
  const { name, unit, moneyPerUnit, captureRate, monthlyTarget, startMonth, endMonth, uncertainty } = benefit;
  const plan = { name, unit, moneyPerUnit, captureRate, monthlyTarget, startMonth, endMonth, uncertainty };
  return { type: 'value-models.benefit.profiled.v1', data: { modelId, benefitId, ...plan } };
}

export const benefitTellers: Tellers<BenefitEvents> = {
  BenefitProfiled: ({ benefitId }, { after }) => [benefitPlan(after.benefits[benefitId]!)],
};
