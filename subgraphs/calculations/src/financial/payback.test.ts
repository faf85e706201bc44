import { describe, expect, it } from 'vitest';
import { presentValue } from './discount.js';
import { payback } from './payback.js';
import { profitabilityIndex } from './profitability-index.js';

const flows = [-1000, 300, 400, 500, 600];

describe('A payback period', () => {
  it('counts the last period as a fraction', () => {
    expect(payback(flows)?.toFixed(1)).toBe('2.6');
    expect(payback(flows, '0.1')?.toFixed(4)).toBe('3.0513');
  });

  it('counts a later outlay, until the flows have paid for that too', () => {
    expect(payback([-100, 150, -100, 100])?.toString()).toBe('2.5');
  });

  it('is nothing where nothing was laid out, and never for a loss', () => {
    expect(payback([100])?.toString()).toBe('0');
    expect(payback([-100, 50])).toBeNull();
    expect(payback([])?.toString()).toBe('0');
  });
});

describe('A profitability index', () => {
  it('says what each unit laid out brings back', () => {
    expect(presentValue('0.1', flows).toFixed(4)).toBe('388.7713');
    expect(profitabilityIndex('0.1', flows)?.toFixed(5)).toBe('1.38877');
  });

  it('is unknown where nothing is laid out', () => {
    expect(profitabilityIndex('0.1', [0, 100])).toBeNull();
  });
});
