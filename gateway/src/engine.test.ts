import { describe, expect, it } from 'vitest';
import { stranger } from '../testing/callers.js';
import { admitted } from './engine.js';
import { SupergraphForgotten } from './plan/supergraph-forgotten.js';
import type { Asked } from './plan/operation.js';
import type { Generation } from './supergraph/generation.js';

const ASKED = { query: '{ a }', headers: { 'x-label': '1' } };
const OPERATION = { planned: { kind: 'query' } };

/** A supergraph that finds the operation, or fails to. */
function generation(find: (asked: Asked) => unknown, labels?: ReadonlyMap<string, boolean>): Generation {
  return {
    operations: { known: () => undefined, find: async (asked: Asked) => find(asked) },
    admit: () => {},
    chooseLabels: () => labels,
  } as unknown as Generation;
}
const forgotten = () => {
  throw new SupergraphForgotten();
};

describe('An operation', () => {
  it('is asked of the supergraph in service when the one that it began on is forgotten', async () => {
    const labels = new Map([['percent(20)', true]]);
    const asked: Asked[] = [];
    const last = generation((one) => (asked.push(one), OPERATION), labels);
    let left = [generation(forgotten), generation(forgotten)];
    // each time that it is asked for, another has taken over
    const current = () => left[0] ?? last;
    const replaced = (one: Generation): Generation => ({
      ...one,
      operations: {
        known: () => undefined,
        find: async () => {
          left = left.slice(1);
          return forgotten();
        },
      } as never,
    });
    left = left.map(replaced);
    const found = await admitted({ generation: current }, ASKED, stranger);
    expect(found).toMatchObject({ generation: last, operation: OPERATION });
    expect(asked).toEqual([{ query: '{ a }', operationName: undefined, labels }]);
  });

  it('fails when the supergraph in service itself is forgotten, and does not ask for ever', async () => {
    const only = generation(forgotten);
    await expect(admitted({ generation: () => only }, ASKED, stranger)).rejects.toThrow(SupergraphForgotten);
  });
});
