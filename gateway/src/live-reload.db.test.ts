import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ChangingGraph, COLOUR } from '../testing/changing-graph.js';
import { GatewayProcess } from '../testing/gateway-process.js';
import { Heard } from '../testing/heard.js';

const graph = new ChangingGraph();
let gateway: GatewayProcess;

beforeAll(async () => {
  await graph.start();
  gateway = await GatewayProcess.start(graph.supergraph());
});
afterAll(async () => {
  await gateway?.stop();
  await graph.stop();
});

/** Subscribes, and waits until the subgraph knows. */
async function listen(id: string, fields: string): Promise<Heard> {
  const heard = new Heard(gateway.client(), { query: `subscription { priceChanged(id: "${id}") { ${fields} } }` });
  await vi.waitFor(() => expect(graph.log.open(id)).toBe(1));
  return heard;
}
const append = (id: string) => graph.log.append(id, { id, name: `Product ${id}`, price: 3, weight: 9 });

describe('A subscription over a reload', () => {
  it('goes on on the new supergraph, beside those that begin on it', async () => {
    const old = await listen('old', 'name weight stars');
    append('old');
    expect((await old.next()).data).toEqual({ priceChanged: { name: 'Product old', weight: 9, stars: 4 } });
    await gateway.serve(graph.supergraph({ weight: 'reviews', more: COLOUR }));
    const fresh = await listen('fresh', 'name weight stars colour');
    append('fresh');
    expect((await fresh.next()).data).toEqual({
      priceChanged: { name: 'Product fresh', weight: 7, stars: 4, colour: null },
    });
    // its events are told without the weight now, which reviews has
    await vi.waitFor(() => expect(graph.products.subscribed.at(-1)?.query).not.toContain('weight'));
    append('old');
    expect((await old.next()).data).toEqual({ priceChanged: { name: 'Product old', weight: 7, stars: 4 } });
    for (let turn = 0; turn < 6; turn += 1) await gateway.serve(graph.supergraph());
    append('old');
    expect((await old.next()).data).toMatchObject({ priceChanged: { name: 'Product old', stars: 4 } });
    old.unsubscribe();
    fresh.unsubscribe();
  });

  it('loses nothing and hears nothing twice while one supergraph follows the other', async () => {
    const heard = await listen('steady', 'price weight');
    const seen: unknown[] = [];
    const prices = async (count: number) => {
      while (seen.length < count) seen.push(((await heard.next()).extensions!['event'] as { id: string }).id);
    };
    append('steady');
    await prices(1);
    for (let turn = 0; turn < 8; turn += 1) {
      const serving = gateway.serve(graph.supergraph({ weight: turn % 2 === 0 ? 'reviews' : 'products' }));
      for (let count = 0; count < 5; count += 1) {
        append('steady');
        await new Promise((resolve) => setImmediate(resolve));
      }
      await serving;
      append('steady');
    }
    await prices(49);
    expect(seen).toEqual(graph.log.ids('steady'));
    heard.unsubscribe();
  });

  it('goes on when a subgraph that it does not need is taken away', async () => {
    const heard = await listen('stays', 'name stars');
    const times = graph.products.subscribed.length;
    expect((await gateway.ask('{ supplier }')).data).toEqual({ supplier: 'Smith' });
    await gateway.serve(graph.supergraph({ supplies: false }));
    append('stays');
    expect((await heard.next()).data).toEqual({ priceChanged: { name: 'Product stays', stars: 4 } });
    expect((await gateway.ask('{ supplier }')).errors).toMatchObject([
      { extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } },
    ]);
    expect(graph.products.subscribed.length).toBe(times); // it was never cut
    heard.unsubscribe();
  });

  it('ends with a word on why when it asks for what is no longer there, and its socket stays open', async () => {
    const { sdl, without } = graph.withoutProducts();
    await gateway.serve(sdl);
    const heard = await listen('bereft', 'name stars');
    await gateway.serve(without);
    expect(await heard.ended).toMatchObject([
      {
        message: expect.stringContaining('no longer in the schema'),
        extensions: { code: 'SUBSCRIPTION_SCHEMA_CHANGED' },
      },
    ]);
    await vi.waitFor(() => expect(graph.log.open('bereft')).toBe(0), { timeout: 5_000 });
    await gateway.serve(sdl);
  });
});
