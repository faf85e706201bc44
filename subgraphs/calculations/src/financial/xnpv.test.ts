import { describe, expect, it } from 'vitest';
import { presentValue } from './discount.js';
import { xirr } from './xirr.js';
import { xnpv } from './xnpv.js';

const dates = ['2008-01-01', '2008-03-01', '2008-10-30', '2009-02-15', '2009-04-01'];
const flows = [-10000, 2750, 4250, 3250, 2750].map((amount, at) => ({ date: dates[at]!, amount }));

describe('A net present value of dated flows', () => {
  it("is Excel's published one", () => {
    expect(xnpv('0.09', flows).toFixed(11)).toBe('2086.64760203154');
  });

  it('is that of yearly flows when each follows 365 days after the last', () => {
    const yearly = ['2021-01-01', '2022-01-01', '2023-01-01', '2024-01-01'];
    const amounts = [-1000, 400, 500, 600];
    const dated = amounts.map((amount, at) => ({ date: yearly[at]!, amount }));
    expect(xnpv('0.07', dated).toFixed(20)).toBe(presentValue('0.07', amounts).toFixed(20));
  });

  it('refuses a flow before the first', () => {
    expect(() => xnpv(0, [flows[1]!, flows[0]!])).toThrow(
      'Expected no cash flow before the first on 2008-03-01, got 2008-01-01.',
    );
  });

  it('refuses flows that are millennia apart', () => {
    const far = [flows[0]!, { date: '9999-01-01', amount: 1 }];
    expect(() => xnpv(0, far)).toThrow('Expected cash flows within 200 years, got 2918653 days.');
  });
});

describe('An internal rate of return of dated flows', () => {
  it("is Excel's published one", () => {
    expect(xirr(flows).rate?.toFixed(14)).toBe('0.37336253351883');
    expect(xirr(flows).status).toBe('UNIQUE');
  });

  it('makes the dated flows worth nothing', () => {
    expect(xnpv(xirr(flows).rate!, flows).abs().lt('1e-18')).toBe(true);
  });
});
