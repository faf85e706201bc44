import { describe, expect, it } from 'vitest';
import { presentValue } from './discount.js';
import { npv } from './npv.js';

describe('A net present value', () => {
  it("is Excel's: the first flow comes at the end of period 1", () => {
    expect(npv('0.1', [-10000, 3000, 4200, 6800]).toFixed(12)).toBe('1188.443412335223');
  });

  it("is numpy's when the first flow is not discounted", () => {
    expect(presentValue('0.1', [-10000, 3000, 4200, 6800]).toFixed(11)).toBe('1307.28775356875');
    expect(presentValue('0.05', [-15000, 1500, 2500, 3500, 4500, 6000]).toFixed(13)).toBe('122.8948549509427');
  });

  it('has the factors of the Green Book at 3.5 %', () => {
    const factor = (year: number) => presentValue('0.035', [...Array<number>(year).fill(0), 1]).toFixed(4);
    expect([1, 5, 10, 30].map(factor)).toEqual(['0.9662', '0.8420', '0.7089', '0.3563']);
  });

  it('refuses a rate at which nothing can be discounted', () => {
    expect(() => npv(-1, [1])).toThrow('Expected a rate above -1, got -1.');
  });
});
