import fc from 'fast-check';
import { executeSync, getOperationAST, parse, specifiedRules, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { echoOperation } from '../../testing/echo-operation.js';
import { echoSchema } from '../../testing/echo-schema.js';
import { respelled } from '../../testing/respelled.js';
import { normalise } from './normalise.js';

const normalised = (query: string, name?: string) => {
  const document = parse(query);
  expect(validate(echoSchema, document, specifiedRules)).toEqual([]);
  return normalise({ document, definition: getOperationAST(document, name)! }, echoSchema);
};
/** Numbers literals from one number on, each its own. */
const from = (first: number) => () => (first += 1);

describe('An operation in the spelling that is planned', () => {
  it('answers as the operation that was asked', () => {
    fc.assert(
      fc.property(echoOperation(), fc.option(fc.integer({ min: 0, max: 99 })), (operation, v) => {
        const query = operation(from(0));
        const { text, literals } = normalised(query);
        const document = parse(text);
        expect(validate(echoSchema, document, specifiedRules)).toEqual([]);
        const given = v === null ? {} : { v };
        const asked = executeSync({ schema: echoSchema, document: parse(query), variableValues: given });
        expect(asked.errors).toBeUndefined();
        const variableValues = structuredClone({ ...given, ...literals });
        expect(executeSync({ schema: echoSchema, document, variableValues })).toEqual(asked);
      }),
    );
  });

  it('is the same whatever stands between the tokens', () => {
    const written = echoOperation()
      .map((operation) => operation(from(0)))
      .chain((query) => respelled(query).map((other) => ({ query, other })));
    fc.assert(
      fc.property(written, ({ query, other }) => {
        const [one, two] = [normalised(query), normalised(other)];
        expect(two.text).toBe(one.text);
        expect(two.literals).toEqual(one.literals);
      }),
    );
  });

  it('is the same whatever its literals are', () => {
    fc.assert(
      fc.property(echoOperation({ liftable: true }), fc.integer({ min: 0, max: 10_000 }), (operation, first) => {
        const [query, other] = [operation(from(0)), operation(from(first))];
        expect(normalised(other).text).toBe(normalised(query).text);
      }),
    );
  });

  it('is itself when it is normalised once more', () => {
    fc.assert(
      fc.property(echoOperation(), (operation) => {
        const { text } = normalised(operation(from(0)));
        expect(normalised(text)).toMatchObject({ text, literals: {} });
      }),
    );
  });

  it('knows nothing of the other operations of its document, nor of the order of fragments', () => {
    const [f, g] = ['fragment F on Query { ...G }', 'fragment G on Query { echo }'];
    const alone = normalised(`query A { ...F } ${f} ${g}`).text;
    expect(alone).toBe('query A{...F}fragment F on Query{...G}fragment G on Query{echo}');
    const others = 'query B { ...H } fragment H on Query { echo }';
    expect(normalised(`${others} ${g} query A { ...F } ${f}`, 'A').text).toBe(alone);
  });

  it('keeps its name and shows no description', () => {
    expect(normalised('"Why." query A("Which." $n: Int) { echo(int: $n) }').text).toBe('query A($n:Int){echo(int:$n)}');
  });
});
