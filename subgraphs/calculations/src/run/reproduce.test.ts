import { describe, expect, it } from 'vitest';
import type { ModelBasis } from '../cash-flow/model-basis.js';
import { answer } from './answer.js';
import { type Question, runKey, textOf } from './question.js';
import { reproduce } from './reproduce.js';

const hours = {
  benefitId: 'h',
  moneyPerUnit: '4',
  captureRate: '0.7',
  monthlyTarget: '1000',
  startMonth: 1,
  endMonth: 9,
};
const basis: ModelBasis = {
  startDate: '2026-01-01',
  horizonMonths: 12,
  discountRate: '0.08',
  currency: 'EUR',
  drivers: [],
  benefits: [{ ...hours, uncertainty: { low: '0.5', mode: '1', high: '1.2' } }],
  realized: {},
  asOf: null,
};
const pledge = { commitmentId: 'c', amount: '9000', periodStart: '2026-01-01', periodEnd: '2027-01-01' };
const questions: Question[] = [
  { kind: 'BASE', basis, version: null },
  {
    kind: 'MONTE_CARLO',
    basis,
    version: null,
    draw: { seed: '7', iterations: 500 },
    pledges: [{ ...pledge, exceedanceProbability: 80 }],
  },
];
/** A run as it comes back from the database. */
const stored = (question: Question) => {
  const findings = JSON.parse(JSON.stringify(answer(question))) as ReturnType<typeof answer>;
  return { ...findings, runKey: runKey(textOf(question)) };
};

describe.each(questions)('A run of kind $kind', (question) => {
  const run = stored(question);

  it('is reproduced from its question alone', () => {
    const { equal, storedDigest, recomputedDigest } = reproduce(run, textOf(question));
    expect([equal, storedDigest]).toEqual([true, recomputedDigest]);
  });

  it('is not reproduced when what it found was changed', () => {
    const changed =
      question.kind === 'BASE'
        ? { ...run, storedMetrics: { ...run.storedMetrics!, npv: '1' } }
        : { ...run, storedProspects: [{ ...run.storedProspects![0]!, probabilityOfAttainment: '0.123' }] };
    expect(reproduce(changed, textOf(question)).equal).toBe(false);
  });

  it('is not reproduced when what it was asked was changed, even where the result is the same', () => {
    const other = { ...question, version: { versionId: 'v', contentHash: 'h' } };
    const { equal, storedDigest, recomputedDigest } = reproduce(run, textOf(other));
    expect([equal, recomputedDigest]).toEqual([false, storedDigest]);
  });
});
