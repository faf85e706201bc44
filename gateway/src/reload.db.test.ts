import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ChangingGraph, COLOUR, NEWS } from '../testing/changing-graph.js';
import { GatewayProcess } from '../testing/gateway-process.js';
import { Load } from '../testing/load.js';
import { heldMemory, PROBED } from '../testing/process-probe.js';

const graph = new ChangingGraph();
let gateway: GatewayProcess;

beforeAll(async () => {
  await graph.start();
  gateway = await GatewayProcess.start(graph.supergraph(), PROBED);
});
afterAll(async () => {
  await gateway?.stop();
  await graph.stop();
});

const each = (fields: object) => ({ products: ['1', '2'].map((id) => ({ id, ...fields })) });
const QUESTIONS = [
  { query: '{ products { id weight } }', data: each({ weight: 7 }) },
  { query: '{ products { id stars } }', data: each({ stars: 4 }) },
  { query: '{ products { id weight stars } }', data: each({ weight: 7, stars: 4 }) },
  { query: '{ __typename }', data: { __typename: 'Query' } },
];
const CHANGES = [
  { weight: 'reviews' },
  { weight: 'reviews', more: COLOUR },
  { weight: 'products' },
  { weight: 'products', more: NEWS, supplies: false },
] as const;
const BROKEN = ['type Query {', 'type Query { a: Int }', 'schema { query: Nothing }'];
const CANNOT = /the new supergraph cannot be served/;

describe('A reload', () => {
  it('fails no request, and leaves nothing behind, two hundred times under load', async () => {
    const load = new Load([gateway.url], QUESTIONS).start(8);
    const reload = async (times: number) => {
      for (let turn = 0; turn < times; turn += 1) {
        if (turn % 10 === 5) {
          const before = gateway.logged(CANNOT).length;
          await gateway.offer(`${BROKEN[turn % BROKEN.length]} # ${turn}`);
          await vi.waitFor(() => expect(gateway.logged(CANNOT).length).toBe(before + 1), { interval: 5 });
        }
        await gateway.serve(graph.supergraph(CHANGES[turn % CHANGES.length]));
        await load.more(1);
      }
    };
    await reload(20);
    const before = await heldMemory(gateway);
    await reload(180);
    const after = await heldMemory(gateway);
    await load.stop();
    expect(load.failures).toEqual([]);
    expect(load.answered).toBeGreaterThan(200);
    expect(after.main / before.main, 'the memory of the gateway').toBeLessThan(1.5);
    expect(after.planning / before.planning, 'the memory of its planning thread').toBeLessThan(1.5);
  }, 180_000);

  it('to what cannot be served changes nothing, and is told once', async () => {
    const { supergraph } = await gateway.health();
    const before = gateway.logged(CANNOT).length;
    for (const signal of ['SIGHUP', 'SIGHUP'] as const) {
      await gateway.offer('type Query { broken');
      gateway.child.kill(signal);
    }
    const next = graph.supergraph();
    await vi.waitFor(() => expect(gateway.logged(CANNOT).length).toBe(before + 1));
    expect((await gateway.health()).supergraph).toBe(supergraph);
    expect(await gateway.ask('{ products { weight } }')).toMatchObject({
      data: { products: [{ weight: 7 }, { weight: 7 }] },
    });
    await gateway.serve(next);
    expect(gateway.logged(CANNOT).length).toBe(before + 1);
  });

  it('shows in what can be asked from the next request on', async () => {
    const asking = () => gateway.ask('{ news }');
    await gateway.serve(graph.supergraph({ more: NEWS }));
    expect(await asking()).toMatchObject({ status: 200, data: { news: null } });
    await gateway.serve(graph.supergraph());
    expect(await asking()).toMatchObject({ errors: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }] });
  });
});
