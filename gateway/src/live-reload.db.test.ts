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
  it('goes on as it began, beside those that begin on the new supergraph', async () => {
    const old = await listen('old', 'name weight stars');
    append('old');
    expect((await old.next()).data).toEqual({ priceChanged: { name: 'Product old', weight: 9, stars: 4 } });
    await gateway.serve(graph.supergraph({ weight: 'reviews', more: COLOUR }));
    const fresh = await listen('fresh', 'name weight stars colour');
    append('old');
    append('fresh');
    // the old one has its weight from products still, the new one from reviews
    expect((await old.next()).data).toEqual({ priceChanged: { name: 'Product old', weight: 9, stars: 4 } });
    expect((await fresh.next()).data).toEqual({
      priceChanged: { name: 'Product fresh', weight: 7, stars: 4, colour: null },
    });
    for (let turn = 0; turn < 6; turn += 1) await gateway.serve(graph.supergraph());
    append('old');
    expect((await old.next()).data).toEqual({ priceChanged: { name: 'Product old', weight: 9, stars: 4 } });
    expect(graph.log.open('old')).toBe(1);
    old.unsubscribe();
    fresh.unsubscribe();
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

  it('survives its own subgraph being taken away, and ends upstream with its client', async () => {
    const { sdl, without } = graph.withoutProducts();
    await gateway.serve(sdl);
    const heard = await listen('bereft', 'name stars');
    await gateway.serve(without);
    append('bereft');
    expect((await heard.next()).data).toEqual({ priceChanged: { name: 'Product bereft', stars: 4 } });
    heard.unsubscribe();
    await vi.waitFor(() => expect(graph.log.open('bereft')).toBe(0));
    await gateway.serve(sdl);
  });
});
