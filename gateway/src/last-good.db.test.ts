import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { ChangingGraph, NEWS } from '../testing/changing-graph.js';
import { GatewayProcess } from '../testing/gateway-process.js';
import { ToyUplink } from '../testing/toy-uplink.js';

const KEY = 'service:toys:sesame';
const graph = new ChangingGraph();
const running: GatewayProcess[] = [];
let folder: string;
let cache: string;

beforeAll(() => graph.start());
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gateway-'));
  cache = join(folder, 'cache');
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((gateway) => gateway.stop()));
  await rm(folder, { recursive: true, force: true });
});
afterAll(() => graph.stop());

const kept = (gateway: GatewayProcess) => (running.push(gateway), gateway);
const answers = async (gateway: GatewayProcess) => (await gateway.ask('{ products { id } }')).data;
const PRODUCTS = { products: [{ id: '1' }, { id: '2' }] };

/** The log is written beside what the gateway prints, and may come after it. */
const isWarned = (gateway: GatewayProcess) =>
  vi.waitFor(() => expect(gateway.logged(/SERVING THE LAST GOOD SUPERGRAPH/)).toHaveLength(1));

describe('The last good supergraph of a file', () => {
  it('is served with a warning when the file is broken at the next start, until there is a good one', async () => {
    const env = { GATEWAY_CACHE_DIR: cache };
    const first = kept(await GatewayProcess.start(graph.supergraph(), env));
    const good = graph.supergraph({ more: NEWS });
    await first.serve(good);
    await first.halt();
    await first.write('type Query { broken');
    const second = kept(await first.again(env));
    await isWarned(second);
    expect(await answers(second)).toEqual(PRODUCTS);
    expect((await second.ask('{ news }')).errors).toBeUndefined(); // the last, not the first
    await second.serve(graph.supergraph());
    expect((await second.ask('{ news }')).errors).toMatchObject([
      { extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } },
    ]);
  });

  it('is no help to a first start', async () => {
    const starting = GatewayProcess.start('type Query { broken', { GATEWAY_CACHE_DIR: cache });
    await expect(starting).rejects.toThrow(/is not a Federation 2 supergraph/);
  });
});

describe('A supergraph of Uplink', () => {
  it('is served, changed while running, and not replaced by a bad one, nor missed at the next start', async () => {
    const uplink = new ToyUplink(KEY);
    const env = {
      GATEWAY_CACHE_DIR: cache,
      APOLLO_KEY: KEY,
      APOLLO_GRAPH_REF: ToyUplink.graphRef,
      APOLLO_UPLINK_ENDPOINTS: await uplink.start(),
    };
    uplink.publish(graph.supergraph());
    const gateway = kept(await GatewayProcess.startWithout(env));
    expect(await answers(gateway)).toEqual(PRODUCTS);
    const { supergraph: before } = await gateway.health();

    uplink.publish(graph.supergraph({ more: NEWS }));
    await vi.waitFor(async () => expect((await gateway.health()).supergraph).not.toBe(before), { timeout: 20_000 });
    expect((await gateway.ask('{ news }')).errors).toBeUndefined();
    const { supergraph: after } = await gateway.health();

    uplink.publish('type Query { broken');
    const told = () => expect(gateway.logged(/the new supergraph cannot be served/)).toHaveLength(1);
    await vi.waitFor(told, { timeout: 20_000 });
    await uplink.gives('Unchanged');
    expect((await gateway.health()).supergraph).toBe(after);
    expect(await answers(gateway)).toEqual(PRODUCTS);
    told();
    expect(await gateway.stop()).toBe(0);

    const second = kept(await GatewayProcess.startWithout(env));
    await isWarned(second);
    expect((await second.health()).supergraph).toBe(after);
    expect(second.output()).not.toContain(KEY);
    await second.stop();
    await uplink.stop();
  });
});
