import { prospectsOf } from '../commitment/prospects.js';
import type { CalculationRun } from './calculation-run.js';
import { priceBase } from './price-base.js';
import type { Question } from './question.js';
import { simulateNpv } from './simulate-npv.js';

/** What a run finds; what its kind does not look for is null. */
export type Findings = Pick<
  CalculationRun,
  'storedMetrics' | 'storedCashFlows' | 'storedDistribution' | 'storedProspects'
>;

const NOTHING: Findings = {
  storedMetrics: null,
  storedCashFlows: null,
  storedDistribution: null,
  storedProspects: null,
};

/** Makes a calculation. Depends on the question alone. */
export function answer(question: Question): Findings {
  if (question.kind === 'BASE') return { ...NOTHING, ...priceBase(question.basis) };
  const { basis, draw, pledges } = question;
  return {
    ...NOTHING,
    storedDistribution: simulateNpv(basis, draw),
    storedProspects: prospectsOf(basis, pledges, draw),
  };
}
