import { buildSchema, operationFromDocument } from '@apollo/federation-internals';
import { computeResponse } from '@apollo/gateway/dist/resultShaping.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { projected, selectedBy } from '../../testing/projected.js';
import { drawsFrom } from '../../testing/random-graph.js';
import { INTROSPECTED, type RandomProjection, randomProjection } from '../../testing/random-projection.js';
import { exactProjection } from './exact-projection.js';
import type { Selected, ValueProblem } from './projection.js';
import { readSelections } from './read-selections.js';

const exact = (selected: Selected) => exactProjection(selected, readSelections(selected).selections);

function byApollo({ sdl, document, data, variables }: RandomProjection) {
  const operation = operationFromDocument(buildSchema(sdl), document, { validate: false });
  const introspectionHandling = () => INTROSPECTED;
  const { data: answered, errors } = computeResponse({ operation, variables, input: data, introspectionHandling });
  return comparable(JSON.stringify(answered), JSON.parse(JSON.stringify(errors)) as ValueProblem[]);
}

/**
 * Apollo makes one of fragments that stand apart, which moves their fields forward; GraphQL, and we, leave them there. Both
 * leave off at the first field that makes its object null, so what else is found in there depends on that order; and of a
 * field that several fragments select, the first one's type is named.
 */
function comparable(text: string, problems: ValueProblem[]) {
  const data = JSON.parse(text) as unknown;
  const told = problems.map((one) => {
    const lost = one.path.findIndex((_, depth) => at(data, one.path.slice(0, depth)) === null);
    if (lost === -1) return JSON.stringify({ ...one, message: one.message.replace(/ field \w+\./, ' field ') });
    return `something below ${JSON.stringify(one.path.slice(0, lost))}`;
  });
  return { data, problems: [...new Set(told)].toSorted() };
}

const at = (data: unknown, path: ValueProblem['path']): unknown =>
  path.reduce(
    (value: unknown, step) =>
      value === null ? null : Object.entries(value as object).find(([key]) => key === String(step))?.[1],
    data,
  );

function exactly({ selected, data, variables }: RandomProjection) {
  const problems: ValueProblem[] = [];
  const text = exact(selected)(data, variables, problems);
  return { text, problems };
}

describe('An exact projection', () => {
  it('is what Apollo makes of the same data, with the same problems', () => {
    const drawn = (seed: number, percent: number, named: boolean) =>
      randomProjection(drawsFrom(seed), { percent, rude: false, named });
    fc.assert(
      fc.property(fc.integer(), fc.constantFrom(0, 2, 8, 25), (seed, percent) => {
        const { text, problems } = exactly(drawn(seed, percent, false));
        expect(comparable(text, problems)).toEqual(byApollo(drawn(seed, percent, true)));
      }),
      {
        numRuns: 150,
        examples: [
          [449867281, 25],
          [-558239561, 25],
        ],
      },
    );
  }, 30_000);

  it('answers whatever the data is', () => {
    fc.assert(
      fc.property(fc.integer(), fc.constantFrom(8, 50), (seed, percent) => {
        const { text, problems } = exactly(randomProjection(drawsFrom(seed), { percent, rude: true, named: false }));
        expect(JSON.parse(text)).toBeTypeOf('object');
        for (const { message } of problems) expect(message).toMatch(/^(Invalid|Cannot return null)/);
      }),
      { numRuns: 100 },
    );
  }, 30_000);

  it('walks a fragment once for each object, however many others spread it', () => {
    const twice = (level: number, body: string) =>
      `fragment A${level} on T { ${body} } fragment B${level} on T { ${body} }`;
    const levels = Array.from({ length: 16 }, (_, level) =>
      twice(level, `t { id } ...A${level + 1} @include(if: $a) ...B${level + 1} @include(if: $a)`),
    );
    const query = `query ($a: Boolean!) { t { ...A0 ...B0 } } ${levels.join(' ')} ${twice(16, 'id')}`;
    let looks = 0;
    const variables = { get a() { return ++looks > 0; } }; // prettier-ignore
    const project = exact(selectedBy('type Query { t: T } type T { t: T id: ID }', query));
    const data = '{"t":{"t":{"id":1},"id":2}}';
    expect(projected(project, data, variables)).toEqual({ text: data, problems: {} });
    expect(looks).toBe(2 * 2 * 16);
  });
});
