import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DeferringGraph } from '../../testing/deferring-graph.js';
import { GatewayProcess } from '../../testing/gateway-process.js';

const graph = new DeferringGraph();
let gateway: GatewayProcess;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plug-ins-'));
  const file = join(folder, 'plug-in.mjs');
  await writeFile(file, 'export default {};');
  gateway = await GatewayProcess.start(await graph.start(), { APOLLO_PLUGINS: file, PLANNING_TIMEOUT_MS: '30000' });
});
afterAll(async () => {
  await gateway?.stop();
  await graph.stop();
  await rm(folder, { recursive: true });
});

it.each(['deferSpec=20220824', 'incrementalSpec=v0.2'])(
  'What is deferred comes with the rest where plug-ins must see the answer: %s',
  async (shape) => {
    const accept = `multipart/mixed;${shape},application/graphql-response+json,application/json;q=0.9`;
    const query = '{ product { name ... @defer { price reviews { body } } } }';
    const response = await gateway.post(JSON.stringify({ query }), { accept });
    expect(response.headers.get('content-type')).toMatch(/json/);
    expect(await response.json()).toEqual({
      data: { product: { name: 'Product 1', price: 10, reviews: [{ body: '1.1' }, { body: '1.2' }] } },
    });
  },
);
