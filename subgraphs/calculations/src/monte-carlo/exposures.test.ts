import { describe, expect, it } from 'vitest';
import { currentLines } from '../cash-flow/line.js';
import type { ModelBasis } from '../cash-flow/model-basis.js';
import { metricsOf, monthlyRate } from '../metrics/metrics.js';
import { distribution } from './distribution.js';
import { presentExposures } from './exposures.js';
import { simulate } from './simulate.js';

const basis: ModelBasis = {
  startDate: '2026-01-01',
  horizonMonths: 36,
  discountRate: '0.08',
  currency: 'EUR',
  drivers: [
    {
      key: 'robots',
      category: 'COST',
      amount: '150000',
      startMonth: 0,
      endMonth: 0,
      every: 'ONCE',
      uncertainty: { low: '0.9', mode: '1', high: '1.3' },
    },
  ],
  benefits: [
    {
      benefitId: 'hours',
      moneyPerUnit: '4',
      captureRate: '0.7',
      monthlyTarget: '2000',
      startMonth: 2,
      endMonth: 36,
      uncertainty: { low: '0.6', mode: '1', high: '1.1' },
    },
  ],
  realized: { hours: { 2: '4000' } },
  asOf: new Date('2026-03-01T00:00:00Z'),
};

describe('A simulated net present value', () => {
  it('has the risk-adjusted net present value for its mean', () => {
    const { certain, exposures } = presentExposures(currentLines(basis), monthlyRate(basis.discountRate));
    const { mean, sd } = distribution(simulate(certain, exposures, { seed: '42', iterations: 10_000 }).sort());
    expect(Math.abs(mean - metricsOf(basis).npv.toNumber())).toBeLessThan(1);
    expect(sd).toBeGreaterThan(1000);
  });

  it('counts a named risk and the way an amount grows as the metrics do', () => {
    const growing = { riskAdjustment: '0.15', growthPerYear: '0.04', ramp: { kind: 'S_CURVE', months: 9 } as const };
    const harm = { ...basis.benefits[0]!, ...growing, benefitId: 'waiting', direction: 'DISBENEFIT' as const };
    const risky: ModelBasis = {
      ...basis,
      drivers: [{ ...basis.drivers[0]!, riskAdjustment: '0.3' }],
      benefits: [
        { ...basis.benefits[0]!, ...growing },
        { ...harm, monthlyTarget: '300' },
      ],
    };
    const { certain, exposures } = presentExposures(currentLines(risky), monthlyRate(risky.discountRate));
    const { mean } = distribution(simulate(certain, exposures, { seed: '42', iterations: 10_000 }).sort());
    expect(Math.abs(mean - metricsOf(risky).npv.toNumber())).toBeLessThan(1);
    expect(Math.abs(mean - metricsOf(risky).unadjusted.npv.toNumber())).toBeGreaterThan(1000);
  });

  it('is sure of what is realized', () => {
    const past = { ...basis, drivers: [], asOf: new Date('2029-03-01T00:00:00Z') };
    const { certain, exposures } = presentExposures(currentLines(past), monthlyRate(past.discountRate));
    expect(distribution(simulate(certain, exposures, { seed: '1', iterations: 100 }).sort()).sd).toBeCloseTo(0, 9);
  });
});
