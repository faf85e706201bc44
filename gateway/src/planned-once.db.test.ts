import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GatewayProcess } from '../testing/gateway-process.js';
import { eventLoopDelay, PROBED } from '../testing/process-probe.js';
import { ToyGraph } from '../testing/toy-graph.js';

interface Planning {
  readonly planned: number;
  readonly remembered: number;
}

const graph = new ToyGraph();
let gateway: GatewayProcess;
let sdl: string;

beforeAll(async () => {
  sdl = await graph.start();
  gateway = await GatewayProcess.start(sdl, PROBED);
  await planning(); // what the count itself asks is planned
});
afterAll(async () => {
  await gateway?.stop();
  await graph.stop();
});

/** What planning has done so far. */
async function planning(of = gateway): Promise<Planning> {
  const { extensions } = await of.ask('{ __typename }', { headers: { 'x-explain': '1' } });
  return (extensions as { explain: { planning: Planning } }).explain.planning;
}

/** How often the planner ran for some requests at once. */
async function plannedFor(queries: readonly string[], by = gateway): Promise<number> {
  const before = await planning(by);
  for (const { errors } of await Promise.all(queries.map((query) => by.ask(query)))) expect(errors).toBeUndefined();
  return (await planning(by)).planned - before.planned;
}

describe('An operation', () => {
  it('is planned once for twenty that ask it at the same time', async () => {
    expect(await plannedFor(Array(20).fill('query Twenty { product(id: "1") { name stars } }'))).toBe(1);
  });

  it('is planned once also where several threads could', async () => {
    const threads = await GatewayProcess.start(sdl, { PLANNING_THREADS: '3' });
    try {
      await planning(threads);
      await planning(threads);
      await planning(threads);
      expect(await plannedFor(Array(20).fill('{ product(id: "1") { name stars } }'), threads)).toBe(1);
    } finally {
      await threads.stop();
    }
  });

  it('is planned once however it is spelled', async () => {
    const spelled = [
      'query Spelled { products { name stars } }',
      'query Spelled{products{name,stars}}',
      'query Spelled {\n  # why\n  products {\n    name\n    stars\n  }\n}\n',
    ];
    expect(await plannedFor(spelled)).toBe(1);
    expect(await plannedFor(spelled.map((query) => `${query} `))).toBe(0);
  });

  it('is planned once whatever its literals are', async () => {
    const literal = (id: number) => `query Literal { product(id: "${id}") { price stars } }`;
    expect(await plannedFor([1, 2, 3, 4, 5].map(literal))).toBe(1);
    expect((await gateway.ask(literal(6))).data).toEqual({ product: { price: 5, stars: 1 } });
  });

  it('that asks for too much is refused before it is validated, reaches no planner, and holds nobody up', async () => {
    const before = await planning();
    await eventLoopDelay(gateway);
    let over = false;
    const flood = Promise.all(HOSTILE.map(({ query }) => gateway.ask(query))).finally(() => (over = true));
    let beside = 0;
    while (!over) {
      expect((await gateway.ask('{ catalog }')).data).toEqual({ catalog: 'spring' });
      beside += 1;
    }
    const delay = await eventLoopDelay(gateway);
    for (const [at, { status, errors }] of (await flood).entries()) {
      expect({ status, errors }).toMatchObject({ status: 400, errors: [{ message: HOSTILE[at]!.says }] });
    }
    const { planned } = await planning();
    expect(planned - before.planned).toBe(1); // for the client beside them
    expect(beside).toBeGreaterThan(0);
    const [p99, most] = [delay.p99, delay.max].map((ms) => `${ms.toFixed(1)} ms`);
    process.stdout.write(
      `the event loop beside ${HOSTILE.length} documents of 5,000 aliases: p99 ${p99}, most ${most}\n`,
    );
  });
});

/** Documents of five thousand aliases, written out or by a fragment. `nope` is no field: validation would say so. */
const HOSTILE = Array.from({ length: 20 }, (_, name) => {
  const aliases = (count: number) => Array.from({ length: count }, (__, at) => `a${at}: nope`).join(' ');
  return name % 2
    ? {
        query: `query Q${name} { ${aliases(5_000)} }`,
        says: expect.stringContaining('contains more that 10000 tokens'),
      }
    : {
        query: `query Q${name} { one: product(id: "1") { ...F } two: product(id: "1") { ...F } } fragment F on Product { ${aliases(2_500)} }`,
        says: expect.stringMatching(
          /^The document selects \d+ fields with its fragments; fewer than 5000 are allowed\.$/,
        ),
      };
});
