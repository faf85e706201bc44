import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { GatewayProcess } from '../testing/gateway-process.js';
import { ToyGraph } from '../testing/toy-graph.js';

const graph = new ToyGraph();
let gateway: GatewayProcess;

beforeAll(async () => {
  gateway = await GatewayProcess.start(await graph.start(), {
    SUBGRAPH_TIMEOUT_MS: '4000',
    SUBGRAPH_CONNECTIONS: '64',
  });
});
afterEach(() => {
  graph.reviews.instead = undefined;
});
afterAll(async () => {
  await gateway?.stop();
  await graph.stop();
});

const STARS = 'query($id: ID!) { product(id: $id) { stars } }';
const NAME = 'query($id: ID!) { product(id: $id) { name } }';
/** Each asks of another product, so that no two share a request. */
const stars = (id: string) => gateway.ask(STARS, { variables: { id } });
const UNAVAILABLE = { extensions: { code: 'SUBGRAPH_UNAVAILABLE', service: 'reviews' } };
const RESTING = 'The subgraph "reviews" does not answer and is not being asked for the moment.';

describe('A subgraph', () => {
  it('that is killed is left alone, and used again as soon as it is back', async () => {
    await graph.reviews.stop();
    // enough failures in a row open the circuit
    await vi.waitFor(async () => expect((await stars('1')).errors).toMatchObject([{ message: RESTING }]), {
      interval: 1,
    });
    await graph.reviews.start();
    const heard = graph.reviews.heard.length;
    const back = performance.now();
    let refused = 0;
    while ((await stars('1')).errors) refused += 1;
    // the circuit rests for half a second after the last failure; then the first that asks is the probe
    process.stdout.write(`a subgraph that is back is used after ${Math.round(performance.now() - back)} ms\n`);
    expect(refused).toBeGreaterThan(0);
    expect(graph.reviews.heard.length).toBe(heard + 1);
    expect((await stars('2')).errors).toBeUndefined();
  });

  it('that hangs takes nobody with it, and is given up at its deadline', async () => {
    graph.reviews.instead = (request) => void request.resume();
    const heard = graph.reviews.heard.length;
    const hanging = Array.from({ length: 300 }, (_, id) => stars(`hangs-${id}`));
    await vi.waitFor(() => expect(graph.reviews.heard.length).toBe(heard + 64), { timeout: 4_000 });
    let settled = 0;
    for (const one of hanging) void one.then(() => (settled += 1));
    for (let id = 0; id < 20; id += 1) {
      const { data } = await gateway.ask(NAME, { variables: { id: `well-${id}` } });
      expect(data).toEqual({ product: { name: `Product well-${id}` } });
    }
    expect(settled).toBe(0); // all of them are still waiting
    expect(graph.reviews.heard.length).toBe(heard + 64); // and no more of them than may
    for (const { status, data, errors } of await Promise.all(hanging)) {
      expect({ status, data, errors }).toMatchObject({
        status: 200,
        data: { product: { stars: null } },
        errors: [UNAVAILABLE],
      });
    }
    // those that waited for their turn were given up with the others: few were sent before the circuit opened
    expect(graph.reviews.heard.length).toBeLessThan(heard + 128);
    graph.reviews.instead = undefined;
    await vi.waitFor(async () => expect((await stars('after')).errors).toBeUndefined(), {
      timeout: 5_000,
      interval: 1,
    });
  });
});
