import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DeferringGraph } from '../../testing/deferring-graph.js';
import { Gate } from '../../testing/gate.js';
import { GatewayProcess } from '../../testing/gateway-process.js';
import { PartReader } from '../../testing/part-reader.js';

let graph: DeferringGraph;
let sdl: string;
let gateway: GatewayProcess;
beforeEach(async () => {
  graph = new DeferringGraph();
  sdl = await graph.start();
});
afterEach(async () => {
  await gateway?.stop();
  await graph.stop();
});

/** Nothing is given up because it takes long. */
const PATIENT = { PLANNING_TIMEOUT_MS: '30000', SUBGRAPH_TIMEOUT_MS: '600000', REQUEST_TIMEOUT_MS: '600000' };
const REVIEWS = '{ product { name ... @defer { reviews { body } } } }';

async function ask(
  query: string,
  { signal, origin }: { signal?: AbortSignal; origin?: string } = {},
): Promise<PartReader> {
  const headers = {
    'content-type': 'application/json',
    accept: 'multipart/mixed;deferSpec=20220824',
    ...(origin && { origin }),
  };
  const body = JSON.stringify({ query });
  return new PartReader(await fetch(gateway.url, { method: 'POST', headers, body, ...(signal && { signal }) }));
}

describe('A first part', () => {
  it('is sent while what is deferred is still being fetched', async () => {
    gateway = await GatewayProcess.start(sdl, PATIENT);
    const gate = new Gate(graph.reviews);
    const parts = await ask(REVIEWS);
    expect(await parts.next()).toEqual({ data: { product: { name: 'Product 1' } }, hasNext: true });
    await gate.reached();
    gate.open();
    expect(await parts.rest()).toMatchObject([{ incremental: [{ data: { reviews: [{}, {}] } }], hasNext: false }]);
  });

  it('does not show what is deferred, however early that has come', async () => {
    gateway = await GatewayProcess.start(sdl, PATIENT);
    const gate = new Gate(graph.reviews);
    const parts = ask('{ product { asked stars ... @defer { asked price } } }');
    await gate.reached();
    await graph.products.answered(2);
    gate.open();
    expect(await (await parts).next()).toEqual({ data: { product: { asked: 1, stars: 3 } }, hasNext: true });
    expect(await (await parts).rest()).toMatchObject([{ incremental: [{ data: { asked: 2, price: 10 } }] }]);
  });
});

describe('A deferred part', () => {
  it('does not wait for another', async () => {
    gateway = await GatewayProcess.start(sdl, PATIENT);
    const gate = new Gate(graph.reviews);
    const parts = await ask('{ product { name ... @defer { reviews { body } } ... @defer { price } } }');
    await parts.next();
    expect(await parts.next()).toEqual({ incremental: [{ path: ['product'], data: { price: 10 } }], hasNext: true });
    gate.open();
    expect(await parts.rest()).toHaveLength(1);
  });

  it('is not sent before the one it stands in', async () => {
    gateway = await GatewayProcess.start(sdl, PATIENT);
    const gate = new Gate(graph.reviews);
    const parts = await ask('{ product { name ... @defer { reviews { body } ... @defer { price } } } }');
    await parts.next();
    await gate.reached();
    gate.open();
    const paths = (await parts.rest()).flatMap(({ incremental = [] }) =>
      incremental.map(({ data }) => Object.keys(data!)),
    );
    expect(paths).toEqual([['reviews'], ['price']]);
  });

  it('fails when the time of the request is up', async () => {
    gateway = await GatewayProcess.start(sdl, { ...PATIENT, REQUEST_TIMEOUT_MS: '300' });
    const gate = new Gate(graph.reviews);
    const parts = await ask(REVIEWS);
    await parts.next();
    const error = { message: expect.stringContaining('"reviews"'), extensions: { code: 'SUBGRAPH_UNAVAILABLE' } };
    const rest = await parts.rest();
    expect(rest).toMatchObject([
      { incremental: [{ path: ['product'], data: { reviews: null }, errors: [error] }], hasNext: false },
    ]);
    gate.open();
  });

  it('is fetched for nobody once the client has gone', async () => {
    gateway = await GatewayProcess.start(sdl, PATIENT);
    const gate = new Gate(graph.reviews);
    const hungUp = graph.reviews.hungUp();
    const client = new AbortController();
    const parts = await ask(REVIEWS, { signal: client.signal });
    await parts.next();
    await gate.reached();
    client.abort();
    await hungUp;
    gate.open();
    expect((await gateway.ask('{ version }')).data).toEqual({ version: '1' });
  });

  it('that turns out to stand nowhere keeps nobody waiting', async () => {
    gateway = await GatewayProcess.start(sdl, PATIENT);
    const gate = new Gate(graph.products, 'price');
    const hold = new Gate(graph.reviews);
    // the part fails, and with it the place of the one within, which is being fetched already
    const parts = await ask('{ product(id: "2") { name ... @defer { stars ... @defer { price } } } }');
    await gate.reached();
    const hungUp = graph.products.hungUp();
    hold.open();
    expect(await parts.rest()).toMatchObject([{}, { incremental: [{ data: null }], hasNext: false }]);
    await hungUp;
    gate.open();
  });

  it('of a change is sent after it', async () => {
    gateway = await GatewayProcess.start(sdl, PATIENT);
    const gate = new Gate(graph.reviews);
    const parts = await ask('mutation { rename(id: "1", name: "New") { name ... @defer { stars } } }');
    expect(await parts.next()).toEqual({ data: { rename: { name: 'New' } }, hasNext: true });
    gate.open();
    expect(await parts.rest()).toEqual([{ incremental: [{ path: ['rename'], data: { stars: 3 } }], hasNext: false }]);
  });

  it.each([{ from: 'a program' }, { from: 'a page', origin: 'http://localhost:3000' }])(
    'is sent to $from before the gateway stops',
    async ({ origin }) => {
      gateway = await GatewayProcess.start(sdl, PATIENT);
      const gate = new Gate(graph.reviews);
      const parts = await ask(REVIEWS, { ...(origin && { origin }) });
      await parts.next();
      await gate.reached();
      gateway.child.kill('SIGTERM');
      const exit = once(gateway.child, 'exit');
      gate.open();
      expect(await parts.rest()).toMatchObject([{ incremental: [{ data: { reviews: [{}, {}] } }], hasNext: false }]);
      expect(await exit).toEqual([0, null]);
    },
  );
});
