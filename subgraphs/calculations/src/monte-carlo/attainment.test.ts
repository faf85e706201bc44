import { describe, expect, it } from 'vitest';
import type { ModelBasis } from '../cash-flow/model-basis.js';
import { attainment } from './attainment.js';

const draw = { seed: '42', iterations: 10_000 };
const year = { periodStart: '2026-01-01', periodEnd: '2027-01-01', exceedanceProbability: 80 };
const benefit = {
  benefitId: 'hours',
  moneyPerUnit: '1',
  captureRate: '1',
  monthlyTarget: '100',
  startMonth: 0,
  endMonth: 24,
  uncertainty: { low: '0.5', mode: '1', high: '1.5' },
};
const basis: ModelBasis = {
  startDate: '2026-01-01',
  horizonMonths: 24,
  discountRate: '0.1',
  currency: 'EUR',
  drivers: [
    { key: 'price', category: 'COST', amount: '9999', startMonth: 0, endMonth: 0, every: 'ONCE', uncertainty: null },
  ],
  benefits: [benefit],
  realized: {},
  asOf: null,
};

describe("A commitment's prospects", () => {
  it('are even when it promises what is expected', () => {
    const { probability, expectedShortfall } = attainment(basis, { ...year, amount: '1200' }, draw);
    expect(probability).toBeCloseTo(0.5, 3);
    expect(expectedShortfall).toBeCloseTo(100, 1);
  });

  it('are sure once the money is there, and hopeless when it no longer can be', () => {
    const asOf = new Date('2026-12-01T00:00:00Z');
    const realized = { hours: { 3: '1100', 11: '0' } };
    expect(attainment({ ...basis, realized, asOf }, { ...year, amount: '1100' }, draw)).toMatchObject({
      probability: 1,
      expectedShortfall: 0,
    });
    expect(attainment({ ...basis, realized, asOf }, { ...year, amount: '1300' }, draw).probability).toBe(0);
  });

  it('count nothing from outside the period', () => {
    const certain = { ...basis, benefits: [{ ...benefit, uncertainty: null }] };
    const halfFebruary = { ...year, periodStart: '2026-02-01', periodEnd: '2026-02-16', amount: '100' };
    expect(attainment(certain, halfFebruary, draw).expectedShortfall).toBeCloseTo(100 - (100 * 15) / 28, 9);
  });

  it('say what could be promised instead: as likely to be exceeded as the commitment asks', () => {
    const at = (exceedanceProbability: number) =>
      attainment(basis, { ...year, amount: '1', exceedanceProbability }, draw).valueAtConfidence!;
    // the 20th percentile of the factor is 0.5 + √(0.2 ÷ 2)
    expect(at(80)).toBeCloseTo(1200 * (0.5 + Math.sqrt(0.1)), 0);
    expect(at(50)).toBeCloseTo(1200, 0);
    const { probability } = attainment(basis, { ...year, amount: at(80) }, draw);
    expect(probability).toBeCloseTo(0.8, 3);
    expect(attainment(basis, { ...year, amount: '1', exceedanceProbability: null }, draw).valueAtConfidence).toBeNull();
  });

  it('are lowered by a named risk of what is planned, and by what harms', () => {
    const middle = (benefits: ModelBasis['benefits']) =>
      attainment({ ...basis, benefits }, { ...year, amount: '1', exceedanceProbability: 50 }, draw).valueAtConfidence;
    expect(middle([{ ...benefit, riskAdjustment: '0.25' }])).toBeCloseTo(900, 0);
    const harm = { ...benefit, benefitId: 'waiting', direction: 'DISBENEFIT', uncertainty: null } as const;
    expect(middle([benefit, { ...harm, monthlyTarget: '10' }])).toBeCloseTo(1080, 0);
  });

  it('are kept by the exact amount', () => {
    const certain = { ...basis, benefits: [{ ...benefit, uncertainty: null }] };
    expect(attainment(certain, { ...year, amount: '1200' }, draw)).toMatchObject({
      probability: 1,
      expectedShortfall: 0,
    });
  });
});
