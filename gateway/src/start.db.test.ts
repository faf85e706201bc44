import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GatewayProcess, launch } from '../testing/gateway-process.js';
import { Heard } from '../testing/heard.js';
import { ToyGraph } from '../testing/toy-graph.js';

const graph = new ToyGraph();
let sdl: string;
let gateway: GatewayProcess;

beforeAll(async () => {
  sdl = await graph.start();
  gateway = await GatewayProcess.start(sdl, { NODE_ENV: 'production' });
});
afterAll(async () => {
  await gateway?.stop();
  await graph.stop();
});

/** Runs the entry until it ends. */
async function run(args: readonly string[], env?: Record<string, string>) {
  const { child, output } = launch(args, env);
  const [code] = (await once(child, 'close')) as [number];
  return { code, said: output().trim() };
}

/** With arguments that name the supergraph and a free port. */
async function withSupergraph<T>(during: (args: string[]) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'gateway-'));
  try {
    const file = join(folder, 'supergraph.graphql');
    await writeFile(file, sdl);
    return await during(['--supergraph', file, '--port', '0']);
  } finally {
    await rm(folder, { recursive: true });
  }
}

describe('A gateway that cannot start', () => {
  it.each([
    {
      what: 'its supergraph is missing',
      args: ['--supergraph', '/nowhere.graphql'],
      says: 'The supergraph file /nowhere.graphql does not exist.',
    },
    {
      what: 'its supergraph is none',
      args: ['--supergraph', import.meta.filename],
      says: 'is not a Federation 2 supergraph: ',
    },
    { what: 'nobody may sign in to our own graph', args: [], says: 'AUTH_ISSUERS must be' },
  ])('says so when $what, without a stack', async ({ args, says }) => {
    const { code, said } = await run(args);
    expect(code).toBe(1);
    expect(said).toContain(says);
    expect(said).not.toMatch(/^\s+at /m);
  });

  it.each([
    { name: 'PLANNING_THREADS', value: 'many', must: 'a number from 1 to 99' },
    { name: 'PLANNING_TIMEOUT_MS', value: '-1', must: 'a number of milliseconds' },
    { name: 'REQUEST_TIMEOUT_MS', value: '1s', must: 'a number of milliseconds' },
    { name: 'SUBGRAPH_TIMEOUT_MS', value: '0', must: 'a number of milliseconds' },
    { name: 'SUBGRAPH_CONNECTIONS', value: '0', must: 'a whole number above zero' },
    { name: 'SUBGRAPH_MAX_ANSWER_BYTES', value: '64MB', must: 'a whole number above zero' },
    { name: 'SUBGRAPH_COMPRESSION', value: 'gzip', must: 'on or off' },
    {
      name: 'IDENTITY_CLAIMS',
      value: 'robots=tenant password',
      must: 'a list like robots=tenant roles, Subscription.missionUpdated=tenant (claims are sub, tenant, roles, scopes, purposeOfUse)',
    },
    { name: 'SUBSCRIPTION_PATIENCE_MS', value: 'forever', must: 'a number of milliseconds' },
    { name: 'OVERRIDE_LABELS', value: 'move=120%', must: 'a list like label=20%, other=x-header' },
    { name: 'LOG_LEVEL', value: 'loud', must: 'one of fatal, error, warn, info, debug, trace, silent' },
    { name: 'PRODUCTS_URL', value: 'ftp://example.com', must: 'an http or https URL' },
  ])('names $name in one line when it is $value', async ({ name, value, must }) => {
    const refused = await withSupergraph((args) => run(args, { [name]: value }));
    expect(refused).toEqual({ code: 1, said: `${name} must be ${must}, got "${value}" (see .env.example)` });
  });

  it('names the plug-in that it cannot use', async () => {
    const { code, said } = await withSupergraph((args) => run(args, { APOLLO_PLUGINS: '/nowhere.mjs' }));
    expect(code).toBe(1);
    expect(said).toMatch(/^APOLLO_PLUGINS names \/nowhere\.mjs, which cannot be used: .*$/);
  });

  it('names an option that there is not, and says which there are', async () => {
    const { code, said } = await run(['--supergaph', 'a.graphql']);
    expect(code).toBe(1);
    expect(said.split('\n', 1)[0]).toContain("'--supergaph'");
    expect(said).toContain('--supergraph FILE');
  });

  it('names GATEWAY_PORT when the port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const starting = GatewayProcess.start(sdl, { GATEWAY_PORT: String(port) }, []);
    await expect(starting).rejects.toThrow(`Port ${port} is in use: stop what listens there, or set GATEWAY_PORT.`);
    other.close();
  });

  it('explains itself when asked', async () => {
    const { code, said } = await run(['--help']);
    expect(code).toBe(0);
    expect(said).toContain('--supergraph FILE');
  });
});

describe('A gateway in production', () => {
  it('keeps its schema to itself, over HTTP and over a WebSocket', async () => {
    for (const query of [
      '{ a: __schema { types { name } } }',
      '{ ...F } fragment F on Query { __type(name: "Query") { name } }',
    ]) {
      const over = {
        http: (await gateway.ask(query)).errors,
        socket: await new Heard(gateway.client(), { query }).ended,
      };
      expect(over.http?.[0]).toMatchObject({ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } });
      expect((over.socket as object[])[0]).toMatchObject({ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } });
    }
    const { errors } = await gateway.ask('{ catalo }');
    expect(errors?.[0]?.message).toBe('Cannot query field "catalo" on type "Query".');
  });

  it('serves no GraphiQL and lets no foreign page in', async () => {
    expect((await fetch(gateway.url, { headers: { accept: 'text/html' } })).status).toBe(406);
    const headers = { origin: 'https://studio.apollographql.com', 'access-control-request-method': 'POST' };
    const preflight = await fetch(gateway.url, { method: 'OPTIONS', headers });
    expect(preflight.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('ends with the process that started it', async () => {
    const orphan = await GatewayProcess.start(sdl);
    orphan.child.disconnect();
    expect(await once(orphan.child, 'exit')).toEqual([0, null]);
    await orphan.stop();
  });

  it('finishes what is in flight before it ends', async () => {
    const busy = await GatewayProcess.start(sdl);
    let release = () => {};
    const reached = new Promise<void>((resolve) => {
      graph.products.instead = (request, response) => {
        request.resume();
        release = () =>
          response.writeHead(200, { 'content-type': 'application/json' }).end('{"data":{"catalog":"late"}}');
        resolve();
      };
    });
    const answer = busy.ask('{ catalog }');
    await reached;
    const code = busy.stop();
    graph.products.instead = undefined;
    release();
    expect((await answer).data).toEqual({ catalog: 'late' });
    expect(await code).toBe(0);
  });
});
