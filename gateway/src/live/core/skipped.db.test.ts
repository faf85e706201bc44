import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { Gate } from '../../../testing/gate.js';
import { GatewayProcess } from '../../../testing/gateway-process.js';
import { Heard } from '../../../testing/heard.js';
import { ToyGraph } from '../../../testing/toy-graph.js';

/** Somebody else's: it keeps no log, and is not asked for one. */
const graph = new ToyGraph();
graph.log.placeless = true;
let gateway: GatewayProcess;
const heard: Heard[] = [];

beforeAll(async () => {
  gateway = await GatewayProcess.start(await graph.start());
});
afterEach(() => {
  graph.reviews.before = undefined;
  for (const one of heard.splice(0)) one.unsubscribe();
});
afterAll(async () => {
  await gateway?.stop();
  await graph.stop();
});

function follow(id: string, fields: string): Heard {
  const one = new Heard(gateway.client(), { query: `subscription { priceChanged(id: "${id}") { ${fields} } }` });
  heard.push(one);
  return one;
}
/** What it hears, up to the last that there will be. */
async function all(one: Heard, last: number | string): Promise<(number | string)[]> {
  const told: (number | string)[] = [];
  while (told.at(-1) !== last) {
    const { data, errors, extensions } = await one.next();
    expect(extensions).toBeUndefined(); // it can name no place to come back to
    const changed = data?.['priceChanged'] as { price: number } | undefined;
    told.push(changed?.price ?? String(errors?.[0]?.extensions?.['code']));
  }
  return told;
}

/** More than wait for anybody. */
const MANY = 1_600;
const LAST = MANY + 1;
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => from + at);

describe('Events of which nobody keeps a log', () => {
  it.each([{ beside: true }, { beside: false }])(
    'are skipped by those who are slow, who are told and go on (others beside: $beside)',
    { timeout: 20_000 },
    async ({ beside }) => {
      const id = `fast-${beside}`;
      const append = (price: number) => graph.log.append(id, { id, price });
      const slow = follow(id, 'price stars');
      await vi.waitFor(() => expect(graph.log.open(id)).toBe(1));
      const quick = beside && follow(id, '__typename id price');
      const happening = setInterval(() => append(0), 20);
      await Promise.all([slow, ...(quick ? [quick] : [])].map((one) => one.heard()));
      clearInterval(happening);
      const gate = new Gate(graph.reviews);
      for (let price = 1; price <= MANY; price += 1) {
        append(price);
        if (price % 50 === 0) await new Promise((resolve) => setImmediate(resolve));
      }
      if (quick) {
        const told = await all(quick, MANY);
        expect(told.filter((price) => price !== 0)).toEqual(range(1, MANY));
      }
      // told before what is under way for them is there
      const told = await all(slow, 'RESYNC_REQUIRED');
      gate.open();
      append(LAST);
      told.push(...(await all(slow, LAST)));
      const prices = told.filter((price) => typeof price === 'number' && price > 0);
      expect(prices).toEqual([...new Set(prices)].toSorted((one, other) => Number(one) - Number(other)));
      expect(prices.length).toBeLessThan(MANY);
      // and is where it was, among its own
      append(LAST + 1);
      expect((await slow.next()).data).toEqual({ priceChanged: { price: LAST + 1, stars: 1 } });
      if (quick) expect(await all(quick, LAST + 1)).toEqual([LAST, LAST + 1]);
      expect(graph.log.open(id)).toBe(1);
    },
  );
});
