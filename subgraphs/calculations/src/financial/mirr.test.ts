import { describe, expect, it } from 'vitest';
import { mirr } from './mirr.js';

describe('A modified internal rate of return', () => {
  it("is Excel's published one", () => {
    const flows = [-120000, 39000, 30000, 21000, 37000, 46000];
    expect(mirr(flows, { finance: '0.1', reinvest: '0.12' }).toFixed(13)).toBe('0.1260941303659');
  });

  it('holds when the outlay is not first', () => {
    const flows = [100, 200, -50, 300, -200];
    expect(mirr(flows, { finance: '0.05', reinvest: '0.06' }).toFixed(6)).toBe('0.342823');
  });

  it('refuses flows of one sign', () => {
    expect(() => mirr([1, 2], { finance: 0, reinvest: 0 })).toThrow(
      'Expected at least one negative and one positive cash flow.',
    );
  });
});
