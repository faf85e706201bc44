import { as, openWorld, type World } from '@valueverse/kit/testing/world';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { valueModels } from '../subgraph.js';
import { driverInput, emptyModel, mutate } from '../testing/front-door.js';

const auditor = as('auditor');
const ENTRIES = 12;
let world: World;
let models: string[];
beforeAll(async () => {
  world = await openWorld(valueModels);
  models = [];
  for (let model = 0; model < 3; model += 1) {
    const { modelId } = await emptyModel(world);
    models.push(modelId);
    for (let place = 1; place < ENTRIES; place += 1) {
      await mutate(world, 'upsertDriver driver { id }', driverInput(modelId, `d${place}`));
    }
  }
});
afterAll(() => world.stop());

const page = async (args: string) => {
  const { data, errors } = await world.ask(`{ valueModel(id: "${models[0]}") { history${args} { seq } } }`, auditor);
  return errors ?? data.valueModel.history.map(({ seq }: { seq: number }) => seq);
};

describe('The history of a model', () => {
  it('is told newest first', async () => {
    expect(await page('')).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
  });

  it('is read on from the last entry seen', async () => {
    expect(await page('(first: 5)')).toEqual([12, 11, 10, 9, 8]);
    expect(await page('(first: 5, before: 8)')).toEqual([7, 6, 5, 4, 3]);
    expect(await page('(first: 5, before: 3)')).toEqual([2, 1]);
    expect(await page('(first: 5, before: 1)')).toEqual([]);
    expect(await page('(first: 2, before: 1000)')).toEqual([12, 11]);
  });

  it.each([0, -1, 101])('is read in pages from 1 to 100, not of %i', async (first) => {
    expect(await page(`(first: ${first})`)).toMatchObject([{ extensions: { code: 'INVALID_INPUT' } }]);
  });

  it('of many models takes one statement for each page that is asked for', async () => {
    const query = `{ valueModels { nodes { a: history(first: 5) { seq type hash } b: history(first: 2, before: 4) { seq } } } }`;
    let data: any; // oxlint-disable-line typescript/no-explicit-any -- the test states the shape
    const statements = await world.countStatements(async () => void ({ data } = await world.ask(query, auditor)));
    expect(statements).toBeLessThanOrEqual(4);
    for (const { a, b } of data.valueModels.nodes) {
      expect(a.map(({ seq }: { seq: number }) => seq)).toEqual([12, 11, 10, 9, 8]);
      expect(a[0]).toEqual({ seq: 12, type: 'DriverSet', hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
      expect(b.map(({ seq }: { seq: number }) => seq)).toEqual([3, 2]);
    }
  });

  it('is verified in pages: two statements for a thousand entries', async () => {
    const query = `{ valueModel(id: "${models[0]}") { verifyHistory { sound entries } } }`;
    expect(await world.countStatements(() => world.ask(query, auditor))).toBeLessThanOrEqual(5);
  });
});
