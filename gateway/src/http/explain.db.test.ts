import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GatewayProcess } from '../../testing/gateway-process.js';
import { PluginFolder } from '../../testing/plugin-folder.js';
import { ToyGraph } from '../../testing/toy-graph.js';
import type { Explanation } from '../explain/explained.js';

const graph = new ToyGraph();
const QUERY = '{ products { name stars } again: products { id stars } }';
let sdl: string;
let plugins: PluginFolder;

beforeAll(async () => {
  sdl = await graph.start();
  plugins = await PluginFolder.make();
});
afterAll(async () => {
  await Promise.all([graph.stop(), plugins.remove()]);
});

const asked = async (gateway: GatewayProcess, query: string, explain = 'plan') => {
  const { extensions, ...answer } = await gateway.ask(query, { headers: { 'x-explain': explain } });
  return { ...answer, extensions, explained: extensions?.['explain'] as Explanation | undefined };
};

describe.each(['own door', 'Apollo Server'])('An answer over HTTP in development, by the %s,', (pipeline) => {
  let gateway: GatewayProcess;
  beforeAll(async () => {
    const file = await plugins.write('idle.mjs', 'export default {};');
    gateway = await GatewayProcess.start(sdl, pipeline === 'own door' ? {} : { APOLLO_PLUGINS: file });
  });
  afterAll(() => gateway.stop());

  it('is explained to who asks: plan, planning, requests, times', async () => {
    const { data, explained } = await asked(gateway, QUERY);
    expect(data).toMatchObject({ products: [{ name: 'Product 1', stars: 1 }, {}, {}] });
    const { plan, planning, requests, ...totals } = explained!;
    expect(plan[0]).toBe('QueryPlan {');
    expect(plan.filter((line) => /^ *Fetch\(service: "\w+"\) \{ # \d$/.test(line)).length).toBe(3);
    expect(planning.took).toBeGreaterThan(0);
    expect(planning.planned).toBeGreaterThan(0);
    const took = { startedAt: expect.any(Number), took: expect.any(Number) };
    const bytes = { requestBytes: expect.any(Number), answerBytes: expect.any(Number) };
    expect(requests).toEqual([
      { subgraph: 'products', fetches: [1], ...took, ...bytes, errors: 0 },
      { subgraph: 'reviews', fetches: [2, 3], entities: { wanted: 6, sent: 3 }, ...took, ...bytes, errors: 0 },
    ]);
    expect(totals).toEqual({ fetches: 3, execution: expect.any(Number) });
    expect(totals.execution).toBeCloseTo(requests[1]!.startedAt + requests[1]!.took, 1);
  });

  it('tells no time for planning what it knew', async () => {
    const query = '{ catalog }';
    expect((await asked(gateway, query)).explained!.planning).toHaveProperty('took');
    expect((await asked(gateway, query)).explained!.planning).not.toHaveProperty('took');
  });

  it('explains what needs no subgraph, and what fails', async () => {
    expect((await asked(gateway, '{ __typename }')).explained).toMatchObject({
      fetches: 0,
      requests: [],
      execution: 0,
    });
    const { errors, explained } = await asked(gateway, '{ refuse(code: "FORBIDDEN", message: "No.") }');
    expect(errors?.[0]?.message).toBe('No.');
    expect(explained!.requests).toMatchObject([{ subgraph: 'products', errors: 1 }]);
  });

  it('is not explained when nobody asked, or asked for nothing', async () => {
    expect((await gateway.ask(QUERY)).extensions).toBeUndefined();
    expect((await asked(gateway, QUERY, 'off')).extensions).toBeUndefined();
  });

  it('may be asked for by pages of this machine and Apollo Sandbox', async () => {
    for (const origin of ['http://localhost:5173', 'https://studio.apollographql.com']) {
      const preflight = {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type,x-explain',
      };
      const { headers } = await fetch(gateway.url, { method: 'OPTIONS', headers: preflight });
      expect(headers.get('access-control-allow-origin')).toBe(origin);
      expect(headers.get('access-control-allow-headers')).toContain('x-explain');
    }
  });

  it('can be switched to in GraphiQL, where the switch is off', async () => {
    const page = await (await fetch(gateway.url, { headers: { accept: 'text/html' } })).text();
    expect(page).toContain(JSON.stringify('{\n  "x-explain": "off"\n}'));
    expect(page).toContain(String.raw`With \"x-explain\": \"plan\" there`);
  });
});

describe.each(['own door', 'Apollo Server'])('An answer over HTTP in production, by the %s,', (pipeline) => {
  it('is the same with the header and without', async () => {
    const file = await plugins.write('idle.mjs', 'export default {};');
    const env: Record<string, string> = pipeline === 'own door' ? {} : { APOLLO_PLUGINS: file };
    const gateway = await GatewayProcess.start(sdl, { ...env, NODE_ENV: 'production' });
    const texts = async (headers: Record<string, string>) => {
      const response = await gateway.post(JSON.stringify({ query: QUERY }), headers);
      return { status: response.status, text: await response.text(), names: [...response.headers.keys()].toSorted() };
    };
    expect(await texts({ 'x-explain': 'plan' })).toEqual(await texts({}));
    await gateway.stop();
  });
});
