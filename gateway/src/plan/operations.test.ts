import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { problem } from '../error/problem.js';
import type { Asked, CompiledOperation } from './operation.js';
import { Operations } from './operations.js';
import type { PlannedOperation } from './planned-operation.js';

/** Operations whose plan is what was asked; documents are the text without white space. */
function world(document = (asked: Asked) => asked.query.replaceAll(/\s/g, '')) {
  const planned: Asked[] = [];
  let compiled = 0;
  const operations = new Operations({
    plan: async (asked) => {
      planned.push(asked);
      if (asked.query.includes('!')) return [problem('GRAPHQL_VALIDATION_FAILED', 'no')];
      return { document: document(asked), literals: asked } as unknown as PlannedOperation;
    },
    compile: () => ({ number: (compiled += 1) }) as unknown as CompiledOperation,
  });
  return { operations, planned, compiled: () => compiled };
}

describe('An operation', () => {
  it('that many ask for at once is planned once', async () => {
    const { operations, planned } = world();
    const asked = { query: '{ a }' };
    await Promise.all(Array.from({ length: 20 }, () => operations.find({ ...asked })));
    await operations.find(asked);
    expect(planned.length).toBe(1);
    expect(operations.known(asked)).toBe(await operations.find(asked));
  });

  it('is compiled once for all its spellings', async () => {
    const { operations, planned, compiled } = world();
    const [one, other] = await Promise.all([operations.find({ query: '{a}' }), operations.find({ query: '{ a }' })]);
    expect(planned.length).toBe(2);
    expect(compiled()).toBe(1);
    expect((one as { compiled: unknown }).compiled).toBe((other as { compiled: unknown }).compiled);
  });

  it('that is refused is not remembered', async () => {
    const { operations, planned } = world();
    for (const _ of [1, 2]) expect(await operations.find({ query: '!' })).toHaveLength(1);
    expect(planned.length).toBe(2);
  });

  it('is remembered with all that was asked, the latest first', async () => {
    const { operations } = world();
    const first = { query: '{a}', operationName: 'A', labels: new Map([['x', true]]) };
    await operations.find(first);
    await operations.find({ query: '{b}' });
    expect(operations.latest(5)).toEqual([{ query: '{b}' }, first]);
    expect(operations.latest(1)).toEqual([{ query: '{b}' }]);
  });

  it('is never another’s, however alike text, name and labels are', async () => {
    const text = fc.constantFrom('{a}', '{b}', 'query A{a} query B{b}', '\u0000["{a}",null,[]]', '["{a}","A",[]]');
    const asked = fc.record({
      query: text,
      operationName: fc.constantFrom(undefined, 'A', 'B', 'A","x'),
      labels: fc.constantFrom(undefined, new Map([['x', true]]), new Map([['x', false]]), new Map([['y', true]])),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(asked, { minLength: 2, maxLength: 30 }), async (all) => {
        const { operations } = world((one) => JSON.stringify([one.query, one.operationName, [...(one.labels ?? [])]]));
        for (const one of [...all, ...all]) {
          const found = (await operations.find(one)) as unknown as { planned: { literals: Asked } };
          expect(found.planned.literals).toEqual(one);
        }
      }),
    );
  });
});
