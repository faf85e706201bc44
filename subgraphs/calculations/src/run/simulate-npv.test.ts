import { describe, expect, it } from 'vitest';
import type { ModelBasis } from '../cash-flow/model-basis.js';
import { DRAW } from './engine.js';
import { simulateNpv } from './simulate-npv.js';

const basis: ModelBasis = {
  startDate: '2026-01-01',
  horizonMonths: 24,
  discountRate: '0.08',
  currency: 'EUR',
  drivers: [
    {
      key: 'robots',
      category: 'COST',
      amount: '50000',
      startMonth: 0,
      endMonth: 0,
      every: 'ONCE',
      uncertainty: { low: '0.9', mode: '1', high: '1.25' },
    },
  ],
  benefits: [
    {
      benefitId: 'hours',
      moneyPerUnit: '4',
      captureRate: '0.7',
      monthlyTarget: '1000',
      startMonth: 1,
      endMonth: 24,
      uncertainty: { low: '0.5', mode: '1', high: '1.2' },
    },
  ],
  realized: {},
  asOf: null,
};

describe('A simulated net present value', () => {
  it('is the same to the last bit on every machine, until the engine version changes', () => {
    const { samplesDigest, p50, probNpvPositive } = simulateNpv(basis, DRAW);
    expect({ samplesDigest, p50, probNpvPositive }).toEqual({
      samplesDigest: '4e66c723aafdc507aafef32953c494d08ed0cf284e4060e379286764c9a37f22',
      p50: '4306.280805',
      probNpvPositive: '0.6496',
    });
  });

  it('is another for another seed', () => {
    const { samplesDigest } = simulateNpv(basis, DRAW);
    expect(simulateNpv(basis, { ...DRAW, seed: '43' }).samplesDigest).not.toBe(samplesDigest);
    expect(simulateNpv(basis, DRAW).samplesDigest).toBe(samplesDigest);
  });
});
