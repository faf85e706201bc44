import { describe, expect, it } from 'vitest';
import type { ModelBasis } from '../cash-flow/model-basis.js';
import { type Question, readQuestion, runKey, textOf } from './question.js';

const basis: ModelBasis = {
  startDate: '2026-01-01',
  horizonMonths: 3,
  discountRate: '0.1',
  currency: 'EUR',
  drivers: [],
  benefits: [],
  realized: { hours: { 1: '7' } },
  asOf: new Date('2026-02-03T04:05:06.789Z'),
};
const base: Question = { kind: 'BASE', basis, version: null };
const key = (question: Question) => runKey(textOf(question));

describe('A run key', () => {
  it('is the same whatever order the facts were kept in', () => {
    const { asOf, ...rest } = basis;
    expect(key({ version: null, basis: { asOf, ...rest }, kind: 'BASE' })).toBe(key(base));
  });

  it('is another for other facts, another moment and another frozen version', () => {
    const version = { versionId: 'v1', contentHash: 'a'.repeat(64) };
    const questions: Question[] = [
      base,
      { ...base, basis: { ...basis, horizonMonths: 4 } },
      { ...base, basis: { ...basis, asOf: null } },
      { ...base, version },
      { ...base, version: { ...version, versionId: 'v2' } },
      { ...base, kind: 'MONTE_CARLO', draw: { seed: '1', iterations: 10 }, pledges: [] },
    ];
    expect(new Set(questions.map(key)).size).toBe(questions.length);
  });
});

describe('A question', () => {
  it('is read as it was written', () => {
    const pledge = { commitmentId: 'c1', amount: '5', periodStart: '2026-01-01', periodEnd: '2027-01-01' };
    const simulation: Question = {
      ...base,
      kind: 'MONTE_CARLO',
      draw: { seed: '1', iterations: 10 },
      pledges: [{ ...pledge, exceedanceProbability: 80 }],
    };
    for (const question of [base, simulation, { ...base, basis: { ...basis, asOf: null } }]) {
      expect(readQuestion(textOf(question))).toEqual(question);
    }
  });
});
