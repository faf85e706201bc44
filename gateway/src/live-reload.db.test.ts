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

describe('A subscription that another subgraph tells of from now on', () => {
  const moveTo = (changes: 'products' | 'supplies') => gateway.serve(graph.supergraph({ changes }));
  const toldBySupplies = (id: string) => graph.otherLog.append(id, { id });
  const idOf = async (heard: Heard) => ((await heard.next()).extensions!['event'] as { id: string }).id;
  const RESYNC = { data: null, errors: [{ extensions: { code: 'RESYNC_REQUIRED' } }] };
  const isOpen = (log: ChangingGraph['log'], id: string, count: number) =>
    vi.waitFor(() => expect(log.open(id)).toBe(count), { timeout: 5_000 });

  it('goes on there: its client reads anew, and misses nothing from then on', async () => {
    // the place in the one log says nothing about the other, where something has happened before
    for (let count = 0; count < 20; count += 1) toldBySupplies('moves');
    await gateway.serve(graph.supergraph());
    const heard = await listen('moves', 'name stars');
    append('moves');
    expect(await idOf(heard)).toBe(graph.log.ids('moves')[0]);
    await moveTo('supplies');
    expect(await heard.next()).toMatchObject(RESYNC);
    await isOpen(graph.otherLog, 'moves', 1);
    toldBySupplies('moves');
    const { data, extensions } = await heard.next();
    expect(data).toEqual({ priceChanged: { name: 'Product moves', stars: 4 } });
    expect(extensions).toMatchObject({ event: { id: graph.otherLog.ids('moves').at(-1) } });
    await isOpen(graph.log, 'moves', 0);
    // and back
    await moveTo('products');
    expect(await heard.next()).toMatchObject(RESYNC);
    await isOpen(graph.log, 'moves', 1);
    append('moves');
    expect(await idOf(heard)).toBe(graph.log.ids('moves').at(-1));
    await isOpen(graph.otherLog, 'moves', 0);
    heard.unsubscribe();
  });

  it('goes on there for everyone who follows it, also where nothing had happened yet', async () => {
    await moveTo('products');
    // each asks something else of the subgraph
    const all = ['name', 'name stars', 'id'].map(
      (fields) => new Heard(gateway.client(), { query: `subscription { priceChanged(id: "all") { ${fields} } }` }),
    );
    await isOpen(graph.log, 'all', 3);
    await moveTo('supplies');
    // of it, two ask the same
    await isOpen(graph.otherLog, 'all', 2);
    for (const heard of all) expect(await heard.next()).toMatchObject(RESYNC);
    toldBySupplies('all');
    const id = graph.otherLog.ids('all').at(-1);
    for (const heard of all) {
      expect(await idOf(heard)).toBe(id);
      heard.unsubscribe();
    }
  });
});
