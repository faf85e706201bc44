import { describe, expect, it } from 'vitest';
import { monthOf, shareToCome } from './calendar.js';
import { currentLines, plannedLines } from './line.js';
import type { ModelBasis } from './model-basis.js';

const basis: ModelBasis = {
  startDate: '2026-01-15',
  horizonMonths: 4,
  discountRate: '0.1',
  currency: 'EUR',
  drivers: [
    { key: 'price', category: 'COST', amount: '500', startMonth: 0, endMonth: 4, every: 'ONCE', uncertainty: null },
    { key: 'energy', category: 'COST', amount: '5', startMonth: 1, endMonth: 3, every: 'MONTHLY', uncertainty: null },
  ],
  benefits: [
    {
      benefitId: 'minutes',
      moneyPerUnit: '0.5',
      captureRate: '0.8',
      monthlyTarget: '300',
      startMonth: 2,
      endMonth: 4,
      uncertainty: null,
    },
  ],
  realized: { minutes: { 1: '7', 2: '90' } },
  asOf: new Date('2026-04-01T00:00:00Z'),
};
const numbers = (amounts: readonly { toNumber(): number }[]) => amounts.map((amount) => amount.toNumber());

describe('A row of the cash-flow table', () => {
  it('holds the plan month by month, costs negative', () => {
    expect(plannedLines(basis).map(({ key, planned }) => [key, numbers(planned)])).toEqual([
      ['price', [-500, 0, 0, 0, 0]],
      ['energy', [0, -5, -5, -5, 0]],
      ['minutes', [0, 0, 120, 120, 120]],
    ]);
  });

  it('holds what was realized before the current month and the plan after', () => {
    const [, energy, minutes] = currentLines(basis);
    expect(numbers(minutes!.certain)).toEqual([0, 7, 90, 0, 0]);
    expect(numbers(minutes!.planned)).toEqual([0, 0, 0, 120, 120]);
    expect(numbers(energy!.planned)).toEqual([0, -5, -5, -5, 0]);
  });

  it('holds for the current month what was realized so far and the plan for the days to come', () => {
    const midMonth = { ...basis, asOf: new Date('2026-03-16T12:00:00Z') };
    expect(numbers(currentLines(midMonth)[2]!.certain)).toEqual([0, 7, 90, 0, 0]);
    expect(numbers(currentLines(midMonth)[2]!.planned)).toEqual([0, 0, 60, 120, 120]);
  });
});

describe('A row with a course of its own', () => {
  const table = { kind: 'TABLE', table: ['0.5', '1'] } as const;
  const [price, energy] = basis.drivers;
  const [minutes] = basis.benefits;

  it('grows from its own first month, within its months and the horizon', () => {
    const drivers = [{ ...energy!, ramp: table, endMonth: 99 }];
    expect(numbers(plannedLines({ ...basis, drivers })[0]!.planned)).toEqual([0, -2.5, -5, -5, -5]);
  });

  it('comes whole when it comes once', () => {
    const drivers = [{ ...price!, ramp: { kind: 'LINEAR', months: 6 } as const, growthPerYear: '0.5' }];
    expect(numbers(plannedLines({ ...basis, drivers })[0]!.planned)).toEqual([-500, 0, 0, 0, 0]);
  });

  it('changes the plan alone, never what was realized', () => {
    const benefits = [{ ...minutes!, ramp: table, growthPerYear: '1' }];
    const { certain, planned } = currentLines({ ...basis, benefits })[2]!;
    expect(numbers(certain)).toEqual([0, 7, 90, 0, 0]);
    expect(planned[3]!.toNumber()).toBeCloseTo(120 * 2 ** (1 / 12), 12);
    expect(planned[4]!.toNumber()).toBeCloseTo(120 * 2 ** (2 / 12), 12);
  });

  it('counts negative, planned and realized, when it is a disbenefit', () => {
    const benefits = [{ ...minutes!, direction: 'DISBENEFIT' as const }];
    const { certain, planned } = currentLines({ ...basis, benefits })[2]!;
    expect(numbers(certain)).toEqual([0, -7, -90, 0, 0]);
    expect(numbers(planned).slice(3)).toEqual([-120, -120]);
  });
});

describe("A model's month", () => {
  it('is a calendar month, 0 being that of the start date', () => {
    expect(monthOf('2026-01-15', new Date('2026-01-01T00:00:00Z'))).toBe(0);
    expect(monthOf('2026-01-15', new Date('2027-02-28T23:59:59Z'))).toBe(13);
    expect(monthOf('2026-01-15', new Date('2025-12-31T23:59:59Z'))).toBe(-1);
  });

  it('is wholly to come before it begins and past once it has ended', () => {
    const share = (at: string) => shareToCome('2026-01-15', 1, new Date(at)).toNumber();
    expect(['2026-01-31', '2026-02-08', '2026-03-01', '2026-05-05'].map(share)).toEqual([1, 0.75, 0, 0]);
  });
});
