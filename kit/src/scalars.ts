import { GraphQLError, GraphQLScalarType, Kind, valueFromASTUntyped, type ValueNode } from 'graphql';
import { Decimal as Exact } from './decimal.js';

const read = (name: string, description: string, parse: (text: string) => string) => {
  const parseText = (value: unknown) => {
    const text = typeof value === 'number' ? String(value) : value;
    if (typeof text !== 'string') throw new GraphQLError(`Expected ${name} as a string, got ${JSON.stringify(value)}.`);
    return parse(text);
  };
  return new GraphQLScalarType<string, string>({
    name,
    description,
    serialize: (value) => (value instanceof Date ? value.toISOString() : String(value)),
    parseValue: parseText,
    parseLiteral: (node: ValueNode) =>
      node.kind === Kind.STRING || node.kind === Kind.INT || node.kind === Kind.FLOAT
        ? parse(node.value)
        : parseText(null),
  });
};

const matching = (name: string, pattern: RegExp, example: string) => (text: string) => {
  if (!pattern.test(text)) throw new GraphQLError(`Expected ${name} such as ${example}, got ${JSON.stringify(text)}.`);
  return text;
};

const decimal = matching('Decimal', /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d{1,3})?$/i, '"1234.50"');
const PLAIN = /^-?\d+(\.\d+)?$/;

/**
 * Exact decimal number as a string: `"1234.50"`. Never a float, so that no cent is lost on the way. Taken in any of the
 * usual forms and handed on in the plain one, which is the only one that events and tables know.
 */
export const Decimal = read(
  'Decimal',
  'Exact decimal number as a string, for example "1234.50". Never a float.',
  (text) => (PLAIN.test(decimal(text)) ? text : new Exact(text).toFixed()),
);

/** Point in time, ISO 8601 in UTC. Any offset is taken, UTC is given. */
export const DateTime = read('DateTime', 'Point in time, ISO 8601 in UTC: "2026-03-01T08:00:00.000Z".', (text) => {
  const withZone = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[-+]\d\d:\d\d)$/;
  const time = withZone.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(time)) {
    throw new GraphQLError(`Expected DateTime such as "2026-03-01T08:00:00Z", got ${JSON.stringify(text)}.`);
  }
  return new Date(time).toISOString();
});

/** Calendar day, `YYYY-MM-DD`. */
export const CalendarDate = read('Date', 'Calendar day: "2026-03-01".', (text) => {
  const day = /^\d{4}-\d\d-\d\d$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
  if (!day || Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== text) {
    throw new GraphQLError(`Expected Date such as "2026-03-01", got ${JSON.stringify(text)}.`);
  }
  return text;
});

/** ISO 8601 duration of weeks, days, hours, minutes and seconds: `P7D`, `PT12H`. */
export const Duration = read(
  'Duration',
  'ISO 8601 duration of weeks, days, hours, minutes and seconds: "P7D", "PT12H".',
  matching('Duration', /^P(?=.)(\d+W)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+(\.\d+)?S)?)?$/, '"P7D"'),
);

/** ISO 4217 currency code. */
export const CurrencyCode = read(
  'CurrencyCode',
  'ISO 4217 currency code: "EUR".',
  matching('CurrencyCode', /^[A-Z]{3}$/, '"EUR"'),
);

/** UCUM unit, case-sensitive; annotations such as `{delivery}` are units of count. */
export const UcumCode = read(
  'UcumCode',
  'UCUM unit, case-sensitive: "min", "mm[Hg]", "{delivery}".',
  matching('UcumCode', /^[!-~]{1,50}$/, '"min"'),
);

/** SHA-256 in hexadecimal. */
export const Hash = read('Hash', 'SHA-256 in hexadecimal.', matching('Hash', /^[0-9a-f]{64}$/, '64 hex digits'));

/** Any JSON value: for what has its own form elsewhere, such as a FHIR resource, and for maps. */
export const Json = new GraphQLScalarType<unknown, unknown>({
  name: 'JSON',
  description: 'Any JSON value.',
  parseValue: (value) => value,
  parseLiteral: (node, variables) => valueFromASTUntyped(node, variables),
});
