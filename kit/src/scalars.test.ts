import { GraphQLScalarType, parseValue } from 'graphql';
import { describe, expect, it } from 'vitest';
import * as scalars from './scalars.js';

const { CalendarDate, CurrencyCode, DateTime, Decimal, Duration, Hash, Json, UcumCode } = scalars;
const asLiteral = (scalar: GraphQLScalarType, text: string) => scalar.parseLiteral(parseValue(text), {});

describe('A scalar', () => {
  it.each<[GraphQLScalarType, unknown, string]>([
    [Decimal, '1234.50', '1234.50'],
    [Decimal, '-.5', '-0.5'],
    [Decimal, '+7.', '7'],
    [Decimal, '1e3', '1000'],
    [Decimal, '1e-3', '0.001'],
    [Decimal, 12, '12'],
    [DateTime, '2026-03-01T08:00:00Z', '2026-03-01T08:00:00.000Z'],
    [DateTime, '2026-03-01T08:00+02:00', '2026-03-01T06:00:00.000Z'],
    [CalendarDate, '2028-02-29', '2028-02-29'],
    [Duration, 'P1W', 'P1W'],
    [Duration, 'P7DT12H30M0.5S', 'P7DT12H30M0.5S'],
    [CurrencyCode, 'EUR', 'EUR'],
    [UcumCode, 'mm[Hg]', 'mm[Hg]'],
    [UcumCode, '{delivery}', '{delivery}'],
    [Hash, 'a'.repeat(64), 'a'.repeat(64)],
  ])('%s takes %j', (scalar, given, taken) => {
    expect(scalar.parseValue(given)).toBe(taken);
    expect(asLiteral(scalar, JSON.stringify(given))).toBe(taken);
  });

  it.each<[GraphQLScalarType, unknown, string]>([
    [Decimal, '', 'Expected Decimal such as "1234.50", got "".'],
    [Decimal, '1,5', 'Expected Decimal such as "1234.50", got "1,5".'],
    [Decimal, '0x10', 'Expected Decimal such as "1234.50", got "0x10".'],
    [Decimal, '1e1000', 'Expected Decimal such as "1234.50", got "1e1000".'],
    [Decimal, Number.NaN, 'Expected Decimal such as "1234.50", got "NaN".'],
    [Decimal, true, 'Expected Decimal as a string, got true.'],
    [DateTime, '2026-03-01', 'Expected DateTime such as "2026-03-01T08:00:00Z", got "2026-03-01".'],
    [DateTime, '2026-03-01T08:00:00', 'Expected DateTime such as "2026-03-01T08:00:00Z", got "2026-03-01T08:00:00".'],
    [DateTime, '2026-13-01T08:00:00Z', 'Expected DateTime such as "2026-03-01T08:00:00Z", got "2026-13-01T08:00:00Z".'],
    [CalendarDate, '2026-02-29', 'Expected Date such as "2026-03-01", got "2026-02-29".'],
    [CalendarDate, '2026-3-1', 'Expected Date such as "2026-03-01", got "2026-3-1".'],
    [Duration, 'P', 'Expected Duration such as "P7D", got "P".'],
    [Duration, 'PT', 'Expected Duration such as "P7D", got "PT".'],
    [Duration, 'P1M', 'Expected Duration such as "P7D", got "P1M".'],
    [CurrencyCode, 'eur', 'Expected CurrencyCode such as "EUR", got "eur".'],
    [UcumCode, 'a b', 'Expected UcumCode such as "min", got "a b".'],
    [Hash, 'A'.repeat(64), `Expected Hash such as 64 hex digits, got "${'A'.repeat(64)}".`],
  ])('%s refuses %j and says what it expects', (scalar, given, message) =>
    expect(() => scalar.parseValue(given)).toThrow(message),
  );

  it('of points in time gives UTC', () => {
    expect(DateTime.serialize(new Date(0))).toBe('1970-01-01T00:00:00.000Z');
  });

  it('of JSON takes any value, also as a literal with variables in it', () => {
    expect(Json.parseValue({ a: [1] })).toEqual({ a: [1] });
    expect(Json.parseLiteral(parseValue('{ a: [1, "b", null, $c] }'), { c: true })).toEqual({
      a: [1, 'b', null, true],
    });
  });

  it('has a description, like every other', () => {
    const all = Object.values(scalars);
    expect(all.filter(({ description }) => !description)).toEqual([]);
  });
});
