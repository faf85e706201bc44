import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RetryBudget } from './retry-budget.js';

describe('A retry budget', () => {
  it('grants a tenth of the requests, and ten more to begin with', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 2_000 }), (retries) => {
        const budget = new RetryBudget();
        let [asked, granted] = [0, 0];
        for (const retry of retries) {
          if (!retry) asked += 1;
          if (!retry) budget.earn();
          else if (budget.spend()) granted += 1;
        }
        expect(granted).toBeLessThanOrEqual(10 + asked / 10);
      }),
    );
  });

  it('fills up again with requests that need no retry', () => {
    const budget = new RetryBudget();
    while (budget.spend());
    for (let requests = 0; requests < 11; requests++) budget.earn();
    expect([budget.spend(), budget.spend()]).toEqual([true, false]);
  });
});
