import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Federation, type Given } from '../../testing/federation.js';
import { changing } from '../../testing/graphs/changing.js';

const { source, reset } = changing();
const graph = new Federation(source);
beforeAll(async () => void (await graph.start()));
afterAll(() => graph.stop());

/** Runs it through both from the same beginning; gives what was done. */
async function done(query: string, variables?: Given): Promise<readonly string[]> {
  reset();
  const ours = await graph.ask(query, variables);
  const byOurs = reset();
  expect(ours).toEqual(await graph.askStock(query, variables));
  expect(byOurs).toEqual(reset());
  expect(ours.data).toMatch(/^\{/);
  return byOurs;
}

describe('The fields of a mutation', () => {
  it('are done one after the other, across subgraphs, each with what belongs to it', async () => {
    const query = `mutation {
      a: buy(what: "x") { id left praises } b: praise(what: "y") { id left praises } c: buy(what: "z") { left praises }
    }`;
    expect(await done(query)).toEqual(['buy x', 'look at 1', 'praise y', 'buy z', 'look at 3']);
  });

  it.each([
    { how: 'of one subgraph', query: 'mutation { a: buy(what: "1") { left } b: buy(what: "2") { left } forget }' },
    { how: 'in turns', query: 'mutation { forget clear a: buy(what: "1") { praises } again: clear b: forget }' },
    { how: 'with lists', query: 'mutation { buyMany(what: ["1", "2"]) { left praises } praise(what: "p") { left } }' },
    {
      how: 'in fragments',
      query: 'mutation { ...A clear ...A } fragment A on Mutation { buy(what: "1") { praises } forget }',
    },
    { how: 'further down', query: 'mutation { praise(what: "1") { similar { left praises } left } forget clear }' },
  ])('are done in their order: $how', async ({ query }) => {
    expect((await done(query)).length).toBeGreaterThan(2);
  });

  it.each([true, false])('are done when they are included: %s', async (yes) => {
    const query = `mutation($yes: Boolean!, $what: String! = "d") {
      buy(what: $what) @include(if: $yes) { praises } clear forget @skip(if: $yes)
    }`;
    expect(await done(query, { yes })).toEqual(yes ? ['buy d', 'look at 1', 'clear'] : ['clear', 'forget']);
  });
});
