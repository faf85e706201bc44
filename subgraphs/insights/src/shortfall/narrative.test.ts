import { describe, expect, it } from 'vitest';
import { text, title } from './narrative.js';
import { moneyText } from './wording.js';

const facts = {
  asOf: '2026-03-31T12:00:30.000Z',
  committedToDate: '899360',
  realizedToDate: '737475.2',
  attainment: '0.82',
  tolerance: '0.05',
  currency: 'EUR',
  contributions: [
    { driver: 'volume', value: '-170000', share: null },
    { driver: 'value per unit', value: '8115.2', share: null },
  ],
};

describe("A shortfall's story", () => {
  it('is told in the same words for the same numbers', () => {
    expect(title(facts)).toBe('Realization is 18 % behind commitment');
    expect(text(facts)).toBe(
      'By 2026-03-31 12:00 UTC, EUR 737,475.20 of the EUR 899,360.00 committed to date was realized: an attainment of ' +
        '82 % where 95 % is tolerated. Of the variance, volume explains EUR -170,000.00 and value per unit explains EUR 8,115.20.',
    );
  });

  it('gives amounts the decimals of their currency', () => {
    expect(moneyText('1234567.5', 'JPY')).toBe('JPY 1,234,568');
    expect(moneyText('-0.5', 'KWD')).toBe('KWD -0.500');
  });
});
