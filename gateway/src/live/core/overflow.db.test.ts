import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { GatewayProcess } from '../../../testing/gateway-process.js';
import { Heard } from '../../../testing/heard.js';
import { SignedInGraph } from '../../../testing/signed-in-graph.js';

const world = new SignedInGraph();
const { graph } = world;
let gateway: GatewayProcess;
const heard: Heard[] = [];

beforeAll(async () => {
  gateway = await world.start();
});
afterEach(() => {
  graph.reviews.before = undefined;
  for (const one of heard.splice(0)) one.unsubscribe();
});
afterAll(() => world.stop());

async function follow(id: string, fields: string): Promise<Heard> {
  const client = gateway.client(await world.bearer());
  const one = new Heard(client, { query: `subscription { priceChanged(id: "${id}") { ${fields} } }` });
  heard.push(one);
  return one;
}
const idOf = async (one: Heard) => ((await one.next()).extensions!['event'] as { id: string }).id;
/** From the first it hears, it hears all there is, once and in order. */
async function hearsAll(one: Heard, id: string): Promise<void> {
  const first = await idOf(one);
  const all = graph.log.ids(id).slice(graph.log.ids(id).indexOf(first));
  const heard = [first];
  while (heard.length < all.length) heard.push(await idOf(one));
  expect(heard).toEqual(all);
}

/** More than are kept for whoever is behind. */
const MANY = 1_600;

describe('Events that come faster than they are completed', () => {
  it.each([{ beside: true }, { beside: false }])(
    'wait in the log, and hold nobody up (others beside: $beside)',
    { timeout: 20_000 },
    async ({ beside }) => {
      const id = `fast-${beside}`;
      // what it asks of its subgraph is what the other asks as well
      const slow = await follow(id, 'price stars');
      await vi.waitFor(() => expect(graph.log.open(id)).toBe(1));
      const quick = beside && (await follow(id, '__typename id price'));
      const all = [slow, ...(quick ? [quick] : [])];
      // an event of before one stands is not for them
      const happening = setInterval(() => graph.log.append(id, { id, price: 0 }), 20);
      await Promise.all(all.map((one) => one.heard()));
      clearInterval(happening);
      let open = () => {};
      const gate = new Promise<void>((resolve) => (open = resolve));
      graph.reviews.before = () => gate;
      for (let price = 1; price <= MANY; price += 1) {
        graph.log.append(id, { id, price });
        if (price % 50 === 0) await new Promise((resolve) => setImmediate(resolve));
      }
      if (quick) await hearsAll(quick, id);
      open();
      await hearsAll(slow, id);
      // what was taken apart is together again
      graph.log.append('else', {});
      await vi.waitFor(() => expect(graph.log.open(id)).toBe(1), { timeout: 5_000 });
    },
  );

  it('take those who are slow apart together', { timeout: 20_000 }, async () => {
    const slow = await Promise.all(Array.from({ length: 20 }, () => follow('crowd', 'price stars')));
    await vi.waitFor(() => expect(graph.log.open('crowd')).toBe(1));
    const quick = await follow('crowd', '__typename id price');
    const happening = setInterval(() => graph.log.append('crowd', { id: 'crowd', price: 0 }), 20);
    await Promise.all([...slow, quick].map((one) => one.heard()));
    clearInterval(happening);
    let open = () => {};
    const gate = new Promise<void>((resolve) => (open = resolve));
    graph.reviews.before = () => gate;
    for (let price = 1; price <= MANY; price += 1) graph.log.append('crowd', { id: 'crowd', price });
    await hearsAll(quick, 'crowd');
    expect(graph.log.open('crowd')).toBeLessThanOrEqual(3);
    open();
    await Promise.all(slow.map((one) => hearsAll(one, 'crowd')));
  });

  it('wait in the log earlier when they are large', { timeout: 30_000 }, async () => {
    const slow = await follow('large', 'name stars');
    await vi.waitFor(() => expect(graph.log.open('large')).toBe(1));
    const happening = setInterval(() => graph.log.append('large', { id: 'large', name: 'begin' }), 20);
    await slow.heard();
    clearInterval(happening);
    let open = () => {};
    const gate = new Promise<void>((resolve) => (open = resolve));
    graph.reviews.before = () => gate;
    const name = 'x'.repeat(100_000);
    // fewer than are kept of any size, but more than 32 MB
    for (let count = 0; count < 400; count += 1) {
      graph.log.append('large', { id: 'large', name });
      await new Promise((resolve) => setImmediate(resolve));
    }
    await vi.waitFor(() => expect(graph.log.open('large')).toBe(0), { timeout: 5_000 });
    open();
    await hearsAll(slow, 'large');
  });
});
