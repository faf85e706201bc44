import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'graphql';
import { composed } from '../testing/composed.js';
import { GatewayProcess } from '../testing/gateway-process.js';
import { ToySubgraph } from '../testing/toy-subgraph.js';

const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@override"])\n';
const fieldsOf = (label: string | undefined) => {
  const moved = label === undefined ? '' : ` @override(from: "old", label: "${label}")`;
  return `type Thing @key(fields: "id") { id: ID! colour: String${moved} size: String${moved} }`;
};
const resolvers = (who: string) => ({
  Thing: { __resolveReference: ({ id }: { id: string }) => ({ id, colour: who, size: who }) },
});

const old = new ToySubgraph('old', `${LINK} type Query { thing: Thing } ${fieldsOf(undefined)}`, {
  Query: { thing: () => ({ id: '1', colour: 'old', size: 'old' }) },
});
// what it serves says nothing of labels: that is for composition
const next = new ToySubgraph('next', LINK + fieldsOf(undefined), resolvers('next'));
const running: GatewayProcess[] = [];

beforeAll(async () => {
  await Promise.all([old.start(), next.start()]);
});
afterAll(async () => {
  await Promise.all(running.map((gateway) => gateway.stop()));
  await Promise.all([old.stop(), next.stop()]);
});

/** A gateway over a supergraph in which the fields move under this label. */
async function moving(label: string, OVERRIDE_LABELS = '', env: Record<string, string> = {}): Promise<GatewayProcess> {
  const sdl = composed([old, { name: 'next', url: next.url, typeDefs: parse(LINK + fieldsOf(label)) }]);
  const gateway = await GatewayProcess.start(sdl, { OVERRIDE_LABELS, ...env });
  running.push(gateway);
  return gateway;
}

/** Who answered so many requests; a request that two answered is told as `mixed`. */
async function answeredBy(gateway: GatewayProcess, times: number, headers: Record<string, string> = {}) {
  const counts: Record<string, number> = {};
  const one = async () => {
    const { data, errors } = await gateway.ask('{ thing { colour size } }', { headers });
    expect(errors).toBeUndefined();
    const { colour, size } = data!['thing'] as { colour: string; size: string };
    const who = colour === size ? colour : 'mixed';
    counts[who] = (counts[who] ?? 0) + 1;
  };
  await Promise.all(Array.from({ length: times }, one));
  return counts;
}

describe('A field that moves progressively', () => {
  it('is asked of both subgraphs, each request of one of them', async () => {
    const { old: before, next: after, ...others } = await answeredBy(await moving('percent(50)'), 200);
    expect(others).toEqual({});
    // one in 10^60 that all of them fall to one side
    expect([before, after].every((count) => count! > 0)).toBe(true);
    expect(before! + after!).toBe(200);
  });

  it('is asked where its share says when that is all or nothing', async () => {
    expect(await answeredBy(await moving('percent(0)'), 20)).toEqual({ old: 20 });
    expect(await answeredBy(await moving('percent(100)'), 20)).toEqual({ next: 20 });
  });

  it('is asked where the configuration says, by share or by header', async () => {
    expect(await answeredBy(await moving('move', 'move=100%'), 20)).toEqual({ next: 20 });
    const gateway = await moving('move', 'move=x-try-next, other=5%');
    const [plain, trying] = await Promise.all([
      answeredBy(gateway, 50),
      answeredBy(gateway, 50, { 'x-try-next': 'yes' }),
    ]);
    expect({ plain, trying }).toEqual({ plain: { old: 50 }, trying: { next: 50 } });
  });

  it('stays where it was when nothing is said of its label', async () => {
    expect(await answeredBy(await moving('move'), 10, { move: 'yes' })).toEqual({ old: 10 });
  });

  it('is asked where the configuration says behind Apollo Server, too', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'plug-in-'));
    await writeFile(join(folder, 'none.mjs'), 'export default [];');
    const gateway = await moving('move', 'move=x-try-next', { APOLLO_PLUGINS: join(folder, 'none.mjs') });
    expect(await answeredBy(gateway, 5)).toEqual({ old: 5 });
    expect(await answeredBy(gateway, 5, { 'x-try-next': 'yes' })).toEqual({ next: 5 });
    await rm(folder, { recursive: true });
  });

  it('has a plan for either side, which explaining shows', async () => {
    const gateway = await moving('move', 'move=x-try-next');
    const plan = async (headers: Record<string, string>) => {
      const { extensions } = await gateway.ask('{ thing { colour } }', { headers: { 'x-explain': '1', ...headers } });
      return (extensions as { explain: { plan: string[] } }).explain.plan.join('\n');
    };
    expect(await plan({})).not.toContain('service: "next"');
    expect(await plan({ 'x-try-next': 'yes' })).toContain('service: "next"');
  });
});
