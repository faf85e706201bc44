import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Benefit, Driver, ModelBasis } from '../cash-flow/model-basis.js';
import { metricsOf, monthlyRate } from './metrics.js';
import { Decimal } from '@valueverse/kit/decimal';

const robots: Driver = {
  key: 'robots',
  category: 'COST',
  amount: '120000',
  startMonth: 0,
  endMonth: 0,
  every: 'ONCE',
  uncertainty: null,
};
const upkeep: Driver = { ...robots, key: 'upkeep', amount: '1000', startMonth: 1, endMonth: 24, every: 'MONTHLY' };
const hours: Benefit = {
  benefitId: 'hours',
  moneyPerUnit: '10',
  captureRate: '0.8',
  monthlyTarget: '1000',
  startMonth: 1,
  endMonth: 24,
  uncertainty: null,
};
const basis: ModelBasis = {
  startDate: '2026-01-01',
  horizonMonths: 24,
  discountRate: '0.1',
  currency: 'EUR',
  drivers: [robots, upkeep],
  benefits: [hours],
  realized: {},
  asOf: null,
};
const asOf = new Date('2026-04-11T00:00:00Z');

describe("A model's metrics", () => {
  it('are those of its plan while nothing is measured', () => {
    const { npv, plannedNpv, paybackMonths, irrStatus } = metricsOf(basis);
    const factor = new Decimal(1).div(monthlyRate('0.1').plus(1));
    const annuity = new Decimal(1).minus(factor.pow(24)).div(monthlyRate('0.1'));
    expect(npv.toFixed(20)).toBe(annuity.times(7000).minus(120000).toFixed(20));
    expect(plannedNpv).toEqual(npv);
    expect(paybackMonths?.toFixed(4)).toBe('17.1429');
    expect(irrStatus).toBe('UNIQUE');
  });

  it('make the flows of twelve months worth what a year of them is at the annual rate', () => {
    expect(monthlyRate('0.1').plus(1).pow(12).toFixed(20)).toBe('1.10000000000000000000');
  });

  it('count nothing for past months in which nothing was realized', () => {
    const { npv, plannedNpv } = metricsOf({ ...basis, asOf });
    const factor = new Decimal(1).div(monthlyRate('0.1').plus(1));
    const lost = factor.plus(factor.pow(2)).plus(factor.pow(3).times(10).div(30)).times(8000);
    expect(plannedNpv.minus(npv).toFixed(20)).toBe(lost.toFixed(20));
  });

  it('rise with every unit realized', () => {
    const after = (money: number) => metricsOf({ ...basis, asOf, realized: { hours: { 1: 8000, 3: money } } }).npv;
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9000 }), (money) => {
        expect(after(money + 8).gt(after(money))).toBe(true);
      }),
      { numRuns: 10 },
    );
  });

  it('are lowered by what is unsure, and say what they would be without', () => {
    const unsure = { ...hours, uncertainty: { low: '0.4', mode: '1', high: '1.3' } };
    const { npv, unadjusted } = metricsOf({ ...basis, benefits: [unsure] });
    expect(unadjusted.npv).toEqual(metricsOf(basis).npv);
    expect(npv).toEqual(metricsOf({ ...basis, benefits: [{ ...hours, captureRate: '0.72' }] }).npv);
  });

  it('are lowered by a named risk: less of what comes, more of what goes, what harms being among that', () => {
    const harm = { ...hours, benefitId: 'waiting', direction: 'DISBENEFIT' as const, monthlyTarget: '50' };
    const risky: ModelBasis = {
      ...basis,
      drivers: [{ ...robots, riskAdjustment: '0.05' }, upkeep],
      benefits: [
        { ...hours, riskAdjustment: '0.1' },
        { ...harm, riskAdjustment: '0.2' },
      ],
    };
    const asIf = metricsOf({
      ...basis,
      drivers: [{ ...robots, amount: '126000' }, upkeep],
      benefits: [
        { ...hours, monthlyTarget: '900' },
        { ...harm, monthlyTarget: '60' },
      ],
    });
    const { npv, plannedNpv, unadjusted } = metricsOf(risky);
    expect([npv, plannedNpv]).toEqual([asIf.npv, asIf.plannedNpv]);
    expect(unadjusted.npv).toEqual(metricsOf({ ...basis, benefits: [hours, harm] }).npv);
  });

  it('count what is realized as it is, whatever risk was named', () => {
    const past = new Date('2028-06-01T00:00:00Z');
    const known = { ...basis, drivers: [], asOf: past, realized: { hours: { 2: '900' } } };
    const risky = metricsOf({ ...known, benefits: [{ ...hours, riskAdjustment: '0.4' }] });
    expect(risky.npv).toEqual(metricsOf(known).npv);
    expect(risky.npv.gt(0)).toBe(true);
  });

  it('are zero or unknown for a model of which nothing is known yet', () => {
    const { npv, roi, irr, irrStatus, paybackMonths } = metricsOf({ ...basis, drivers: [], benefits: [] });
    expect([npv.toString(), roi, irr, irrStatus, paybackMonths?.toString()]).toEqual(['0', null, null, 'NONE', '0']);
  });
});
