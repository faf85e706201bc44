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
  graph.log.before = undefined;
  for (const one of heard.splice(0)) one.unsubscribe();
});
afterAll(() => world.stop());

async function follow(id: string, { fields = 'price', resume = undefined as string | undefined } = {}): Promise<Heard> {
  const query = `subscription { priceChanged(id: "${id}") { ${fields} } }`;
  const one = new Heard(gateway.client(await world.bearer()), { query, extensions: { resume } });
  heard.push(one);
  return one;
}
const append = (id: string, ...prices: number[]) => {
  for (const price of prices) graph.log.append(id, { id, price });
};
const hear = async (one: Heard, count: number) => {
  while (count--) await one.next();
};
const stands = (id: string, count: number, timeout = 5_000) =>
  vi.waitFor(() => expect(graph.log.open(id)).toBe(count), { timeout, interval: 10 });

/** Shorter than a subscription at the subgraph stays for whoever comes next. */
const AT_ONCE = 2_500;

describe('A subscription at the subgraph', () => {
  it('by which nobody catches up any more ends at once', async () => {
    append('behind', 1, 2, 3);
    const live = await follow('behind');
    await stands('behind', 1);
    append('behind', 4);
    await hear(live, 1);
    graph.log.before = () => new Promise(() => {});
    const behind = await follow('behind', { resume: graph.log.ids('behind')[0]! });
    await stands('behind', 2);
    behind.unsubscribe();
    await stands('behind', 1, AT_ONCE);
  });

  it('that tells of now stays a while for whoever comes next', async () => {
    const first = await follow('now');
    await stands('now', 1);
    const times = graph.products.subscribed.length;
    first.unsubscribe();
    const second = await follow('now');
    // what is heard last of the first is heard before anything of the second
    const happening = setInterval(() => append('now', 1), 20);
    await second.heard();
    clearInterval(happening);
    expect(graph.products.subscribed.length).toBe(times);
  });

  it('ends in its time, although somebody came for whom it no longer had everything', async () => {
    const wide = { fields: '__typename id price' };
    const narrow = { fields: 'price stars' }; // asks the same of the subgraph
    const first = await follow('left', wide);
    await stands('left', 1);
    append('left', 1, 2, 3);
    await hear(first, 3);
    const second = await follow('left', narrow);
    const happening = setInterval(() => append('left', 4), 20);
    await second.heard();
    clearInterval(happening);
    expect(graph.log.open('left')).toBe(1);
    first.unsubscribe();
    second.unsubscribe();
    // the subscription has what came after the first event, but those who ask this have not completed it
    graph.log.before = () => new Promise(() => {});
    const third = await follow('left', { ...narrow, resume: graph.log.ids('left')[0]! });
    await stands('left', 2);
    third.unsubscribe();
    await stands('left', 1, AT_ONCE);
    await stands('left', 0);
  });
});
