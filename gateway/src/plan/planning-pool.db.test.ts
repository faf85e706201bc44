import { afterEach, describe, expect, it } from 'vitest';
import { linked } from '../../testing/linked.js';
import { tangledGraph, tangledQuery } from '../../testing/tangled-graph.js';
import type { PlannedOperation } from './planned-operation.js';
import type { PlanningErrors } from './planning-error.js';
import { PlanningPool, type PlanningSetup } from './planning-pool.js';
import { SupergraphForgotten } from './supergraph-forgotten.js';

const BUILT = new URL('../../dist/plan/planning-thread.js', import.meta.url);
const SMALL = linked({ a: 'type Query { a: Int b: Int }' });
const TANGLED = tangledGraph();
/** Planning it ends in no time worth waiting for. */
const ENDLESS = { query: tangledQuery(30) };

const pools: PlanningPool[] = [];
const warnings: unknown[] = [];
function pool(setup: Partial<PlanningSetup> = {}): PlanningPool {
  const log = { warn: (...args: unknown[]) => void warnings.push(args) };
  const made = new PlanningPool({ threads: 1, timeoutMs: 10_000, introspection: true, log, entry: BUILT, ...setup });
  pools.push(made);
  return made;
}
afterEach(async () => {
  warnings.length = 0;
  await Promise.all(pools.splice(0).map((one) => one.close()));
});
const serviceOf = (planned: PlannedOperation | PlanningErrors) =>
  'node' in planned && planned.node?.kind === 'Fetch' ? planned.node.serviceName : planned;
const codes = (planned: PlannedOperation | PlanningErrors) =>
  'errors' in planned ? planned.errors.map(({ code }) => code) : planned;

describe('A planning pool', () => {
  it('reads a supergraph and plans over it', async () => {
    const planning = pool();
    const { generation, facts } = await planning.load(SMALL);
    expect(facts.apiSdl).toContain('type Query');
    const planned = await planning.plan(generation, { query: 'query A { __typename a }', operationName: 'A' });
    expect(planned).toMatchObject({ document: 'query A{__typename a}', name: 'A', node: { serviceName: 'a' } });
    expect(await planning.format((planned as PlannedOperation).node)).toContain('Fetch(service: "a")');
    expect(codes(await planning.plan(generation, { query: '{ nope }' }))).toEqual(['GRAPHQL_VALIDATION_FAILED']);
  });

  it('keeps what it has when a supergraph is no good', async () => {
    const planning = pool({ threads: 2 });
    const { generation } = await planning.load(SMALL);
    await expect(planning.load('type Query { a: Int }')).rejects.toThrow(/core|link|supergraph/i);
    await expect(planning.load('}')).rejects.toThrow('Syntax Error');
    expect(serviceOf(await planning.plan(generation, { query: '{ a }' }))).toBe('a');
    expect(planning.stats.restarts).toBe(0);
  });

  it('plans over several supergraphs until each is forgotten', async () => {
    const planning = pool({ threads: 2 });
    const [one, two] = [await planning.load(SMALL), await planning.load(linked({ b: 'type Query { a: Int }' }))];
    const plan = (generation: number) => planning.plan(generation, { query: '{ a }' });
    expect([serviceOf(await plan(one.generation)), serviceOf(await plan(two.generation))]).toEqual(['a', 'b']);
    planning.forget(one.generation);
    await expect(plan(one.generation)).rejects.toThrow(SupergraphForgotten);
    expect(serviceOf(await plan(two.generation))).toBe('b');
  });

  it('says that a supergraph was forgotten while a request waited for its turn', async () => {
    const planning = pool();
    const { generation } = await planning.load(SMALL);
    const [begun, late] = ['{ a }', '{ b }'].map((query) => planning.plan(generation, { query }));
    planning.forget(generation);
    await expect(late).rejects.toThrow(SupergraphForgotten);
    expect(serviceOf(await begun!)).toBe('a');
  });

  it('plans once for requests that ask the same at the same time', async () => {
    const planning = pool();
    const { generation } = await planning.load(SMALL);
    const all = await Promise.all(Array.from({ length: 20 }, () => planning.plan(generation, { query: '{ a }' })));
    expect(new Set(all).size).toBe(1);
    expect(planning.stats).toMatchObject({ planned: 1, coalesced: 19 });
    const labels = (on: boolean) => ({ query: '{ a }', labels: new Map([['x', on]]) });
    await Promise.all([planning.plan(generation, labels(true)), planning.plan(generation, labels(false))]);
    await Promise.all([
      planning.plan(generation, { query: 'query A { a } query B { b }', operationName: 'A' }),
      planning.plan(generation, { query: 'query A { a } query B { b }', operationName: 'B' }),
    ]);
    expect(planning.stats).toMatchObject({ planned: 3, remembered: 2, coalesced: 19 });
  });
});

describe('A document that takes too long to plan', () => {
  it('is refused, and everything else goes on', async () => {
    const planning = pool({ timeoutMs: 1_500 });
    const small = await planning.load(SMALL);
    const tangled = await planning.load(TANGLED);
    const endless = planning.plan(tangled.generation, ENDLESS);
    const behind = planning.plan(small.generation, { query: '{ a }' });
    expect(codes(await endless)).toEqual(['QUERY_PLANNING_TIMEOUT']);
    expect(serviceOf(await behind)).toBe('a');
    expect(planning.stats).toEqual({ planned: 1, remembered: 0, coalesced: 0, timeouts: 1, restarts: 1 });
    expect(warnings).toHaveLength(1);
    expect(await planning.plan(tangled.generation, { query: tangledQuery(1) })).toHaveProperty('node');
  });

  it('takes no second thread down', async () => {
    const planning = pool({ timeoutMs: 1_500 });
    const { generation } = await planning.load(TANGLED);
    await planning.plan(generation, ENDLESS);
    expect(codes(await planning.plan(generation, ENDLESS))).toEqual(['QUERY_PLANNING_TIMEOUT']);
    expect(planning.stats).toMatchObject({ timeouts: 1 });
  });

  it('is refused as well when it takes too much memory', async () => {
    const planning = pool({ heapMb: 64, timeoutMs: 60_000 });
    const { generation } = await planning.load(TANGLED);
    expect(codes(await planning.plan(generation, ENDLESS))).toEqual(['QUERY_PLANNING_TIMEOUT']);
    expect(await planning.plan(generation, { query: tangledQuery(1) })).toHaveProperty('node');
    expect(planning.stats).toMatchObject({ timeouts: 0, restarts: 1 });
    expect(JSON.stringify(warnings)).toContain('memory');
  });
});

describe('Too many operations at once', () => {
  it('are refused beyond the length of the queue', async () => {
    const planning = pool({ queueLimit: 2, timeoutMs: 1_000 });
    const { generation } = await planning.load(TANGLED);
    const endless = planning.plan(generation, ENDLESS);
    const queued = [1, 2].map((steps) => planning.plan(generation, { query: tangledQuery(steps) }));
    const [over, known] = [planning.plan(generation, { query: '{ e { id } }' }), planning.plan(generation, ENDLESS)];
    expect(codes(await over)).toEqual(['PLANNING_OVERLOADED']);
    expect(codes(await known)).toEqual(codes(await endless));
    for (const planned of await Promise.all(queued)) expect(planned).toHaveProperty('node');
  });
});

describe('A planning pool without threads', () => {
  it('says why where none can start, and tries again', async () => {
    const planning = pool({ entry: new URL('data:text/javascript,throw new Error("no such thread")') });
    await expect(planning.load(SMALL)).rejects.toThrow('no such thread');
    await expect(planning.load(SMALL)).rejects.toThrow('no such thread');
    expect(planning.stats.restarts).toBe(1);
  });

  it('rejects what waits when it is closed', async () => {
    const planning = pool();
    const { generation } = await planning.load(TANGLED);
    const waiting = [ENDLESS, { query: '{ e { id } }' }].map((request) => planning.plan(generation, request));
    const settled = Promise.allSettled(waiting);
    await planning.close();
    expect((await settled).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    await expect(planning.plan(generation, { query: '{ e { id } }' })).rejects.toThrow('Planning has ended');
  });
});
