import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Client as HttpClient } from 'undici';
import { GatewayProcess } from '../testing/gateway-process.js';
import { Heard } from '../testing/heard.js';
import { Load } from '../testing/load.js';
import { ToyGraph } from '../testing/toy-graph.js';
import { WebSocket } from 'ws';

const graph = new ToyGraph();
const running: GatewayProcess[] = [];
let sdl: string;

beforeAll(async () => {
  sdl = await graph.start();
});
afterEach(async () => {
  graph.products.instead = undefined;
  await Promise.all(running.splice(0).map((gateway) => gateway.stop()));
});
afterAll(() => graph.stop());

async function started(env: Record<string, string> = {}): Promise<GatewayProcess> {
  const gateway = await GatewayProcess.start(sdl, env);
  running.push(gateway);
  return gateway;
}

/** Holds what `products` is asked until it is released. */
function held(): { reached: Promise<void>; release: () => void } {
  let release = () => {};
  const reached = new Promise<void>((resolve) => {
    graph.products.instead = (request, response) => {
      request.resume();
      release = () =>
        response.writeHead(200, { 'content-type': 'application/json' }).end('{"data":{"catalog":"late"}}');
      resolve();
    };
  });
  return { reached, release: () => release() };
}

const QUESTIONS = [
  { query: '{ catalog }', data: { catalog: 'spring' } },
  { query: '{ product(id: "1") { name stars } }', data: { product: { name: 'Product 1', stars: 1 } } },
];
const REQUEST = {
  path: '/graphql',
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: '{"query":"{ product(id: \\"1\\") { name } }"}',
} as const;

describe('A gateway that is told to stop', () => {
  it('fails no request of clients that ask elsewhere when it listens no more', async () => {
    const [first, second] = [await started(), await started()];
    const load = new Load([first.url, second.url], QUESTIONS).start(8);
    await load.more(200);
    expect(await first.stop()).toBe(0);
    await load.more(200);
    await load.stop();
    expect(load.failures).toEqual([]);
    expect(load.last).toBeGreaterThan(0);
    expect(load.refused).toBeGreaterThan(0);
  });

  it('answers once more over a connection that was kept, and says that it is the last time', async () => {
    const gateway = await started();
    const { reached, release } = held();
    const busy = gateway.ask('{ catalog }');
    const kept = new HttpClient(new URL(gateway.url).origin);
    await kept.request({ path: '/health/live', method: 'GET' }).then(({ body }) => body.dump());
    await reached;
    graph.products.instead = undefined;
    const exit = gateway.stop();
    // it is told when it has stopped listening: then a new connection is refused
    while (await canConnect(gateway.url));
    const { statusCode, headers, body } = await kept.request(REQUEST);
    expect({ statusCode, connection: headers.connection, answer: await body.json() }).toEqual({
      statusCode: 200,
      connection: 'close',
      answer: { data: { product: { name: 'Product 1' } } },
    });
    release();
    expect((await busy).data).toEqual({ catalog: 'late' });
    expect(await exit).toBe(0);
    await kept.close();
  });

  it('does not wait for a connection over which nothing is asked', async () => {
    const gateway = await started();
    const { hostname, port } = new URL(gateway.url);
    const silent = connect(Number(port), hostname);
    await once(silent, 'connect');
    const begun = connect(Number(port), hostname);
    begun.write('POST /graphql HTTP/1.1\r\nhost: a\r\n');
    await once(begun, 'connect');
    await gateway.ask('{ catalog }');
    const ended = Promise.all([silent, begun].map((socket) => once(socket.resume(), 'close')));
    expect(await gateway.stop()).toBe(0);
    await ended;
  });

  it('waits for a query that is being planned', async () => {
    const gateway = await started();
    // enough to be planned that the signal comes before the plan
    const fields = Array.from({ length: 150 }, (_, at) => `a${at}: product(id: "${at % 3}") { name stars }`);
    const answer = gateway.ask(`{ ${fields.join(' ')} }`);
    await gateway.health();
    const exit = gateway.stop();
    expect((await answer).errors).toBeUndefined();
    expect(await exit).toBe(0);
  });

  it('tells what is missing when a subgraph does not answer in time', async () => {
    const gateway = await started({ SUBGRAPH_TIMEOUT_MS: '60000', REQUEST_TIMEOUT_MS: '60000' });
    const { reached } = held();
    const answer = gateway.ask('{ catalog }');
    await reached;
    expect(await gateway.stop()).toBe(0);
    expect(await answer).toMatchObject({
      data: { catalog: null },
      errors: [{ extensions: { code: 'SUBGRAPH_UNAVAILABLE', service: 'products' } }],
    });
  });

  it('sends who is connected by WebSocket elsewhere, whether or not something is subscribed to', async () => {
    const gateway = await started();
    const idle = new WebSocket(gateway.url.replace('http', 'ws'), 'graphql-transport-ws');
    await once(idle, 'open');
    const client = gateway.client();
    const closed = new Promise<CloseEvent>((resolve) => client.on('closed', (event) => resolve(event as CloseEvent)));
    const heard = new Heard(client, { query: 'subscription { priceChanged(id: "5") { name } }' });
    while (graph.log.open('5') === 0) await gateway.health();
    const ended = once(idle, 'close');
    expect(await gateway.stop()).toBe(0);
    expect((await closed).code).toBe(1001);
    expect((await ended)[0]).toBe(1001);
    await heard.ended;
    while (graph.log.open('5') > 0) await new Promise((resolve) => setImmediate(resolve));
  });
});

async function canConnect(url: string): Promise<boolean> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}
