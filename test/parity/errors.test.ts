import { buildSchema, isEnumType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { SPOKEN } from '../../gateway/src/error/presenter.js';
import { SURPRISE } from '../../gateway/src/error/subgraph-error.js';
import { REFUSALS } from '../../kit/src/refusal.js';
import { read } from './checkout.js';

const rows = [...read('docs/errors.md').matchAll(/^\| `(\w+)` \| (.+) \| (.+) \|$/gm)].map(
  ([, code = '', where = '', advice = '']) => ({ code, where, advice }),
);
const documented = (place: string) =>
  rows.filter(({ where }) => where.split(', ').includes(place)).map(({ code }) => code);
const adviceOf = (code: string) => rows.find((row) => row.code === code)?.advice;

const enumType = buildSchema(read('schema/api.graphql')).getType('UserErrorCode');
const userErrors = isEnumType(enumType) ? enumType.getValues() : [];

describe('The table of errors', () => {
  it('names each code once', () => {
    expect(rows.map(({ code }) => code)).toEqual([...new Set(rows.map(({ code }) => code))]);
  });

  it('lists the codes of user errors, and no others', () => {
    expect(documented('userErrors').toSorted()).toEqual(userErrors.map(({ name }) => name).toSorted());
  });

  it('lists the codes of GraphQL errors, and no others', () => {
    expect(documented('errors').toSorted()).toEqual([...SPOKEN, SURPRISE.code].map(String).toSorted());
  });

  it.each(Object.entries(REFUSALS))('says the same of %s as the code does', (code, advice) => {
    expect(adviceOf(code)).toBe(advice);
  });

  it.each(userErrors.map(({ name, description }) => [name, description]))(
    'says the same of %s as the schema does',
    (code, description) => {
      expect(adviceOf(code as string)).toBe(description);
    },
  );
});
