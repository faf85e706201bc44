import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import { GatewayProcess } from '../../../testing/gateway-process.js';
import { RawSocket } from '../../../testing/raw-socket.js';
import { ToyGraph } from '../../../testing/toy-graph.js';

const graph = new ToyGraph();
let gateway: GatewayProcess;
const opened: RawSocket[] = [];
beforeAll(async () => {
  gateway = await GatewayProcess.start(await graph.start());
});
afterEach(() => {
  for (const raw of opened.splice(0)) raw.close();
});
afterAll(async () => {
  await gateway?.stop();
  await graph.stop();
});

async function open(options?: Parameters<typeof RawSocket.open>[1]): Promise<RawSocket> {
  const raw = await RawSocket.open(gateway.url, options);
  opened.push(raw);
  return raw;
}

const LIVE = (id: string) => `subscription { priceChanged(id: "${id}") { price } }`;
const append = (id: string, price: number) => graph.log.append(id, { id, name: 'x', price });

describe('A socket', () => {
  it('is acknowledged once it has said hello', async () => {
    const raw = await open({ hello: false });
    raw.say({ type: 'connection_init' });
    expect(await raw.next()).toEqual({ type: 'connection_ack' });
  });

  it('that names no protocol is closed with 4406', async () => {
    const [code, reason] = (await once(new WebSocket(gateway.url.replace('http', 'ws')), 'close')) as [number, Buffer];
    expect({ code, reason: String(reason) }).toEqual({ code: 4406, reason: 'Subprotocol not acceptable' });
  });

  it('that says nothing is closed with 4408', async () => {
    const raw = await open({ hello: false });
    expect(await raw.closed).toEqual({ code: 4408, reason: 'Connection initialisation timeout' });
  });

  it('that says hello twice is closed with 4429', async () => {
    const raw = await open();
    raw.say({ type: 'connection_init' });
    expect(await raw.closed).toEqual({ code: 4429, reason: 'Too many initialisation requests' });
  });

  it('that says hello twice at once is closed with 4429', async () => {
    const raw = await open({ hello: false });
    raw.say({ type: 'connection_init' });
    raw.say({ type: 'connection_init' });
    expect((await raw.closed).code).toBe(4429);
  });

  it('that asks before it is acknowledged is closed with 4401', async () => {
    const raw = await open({ hello: false });
    raw.subscribe('1', '{ catalog }');
    expect(await raw.closed).toEqual({ code: 4401, reason: 'Unauthorized' });
  });

  it.each([
    { what: 'no JSON', message: 'hello' },
    { what: 'no object', message: '[]' },
    { what: 'nothing of the protocol', message: '{"type":"start"}' },
    { what: 'no type', message: '{}' },
    { what: 'a subscription without an id', message: '{"type":"subscribe","payload":{"query":"{a}"}}' },
    { what: 'a subscription with an empty id', message: '{"id":"","type":"subscribe","payload":{"query":"{a}"}}' },
    { what: 'a subscription without a query', message: '{"id":"1","type":"subscribe","payload":{}}' },
    {
      what: 'variables that are a list',
      message: '{"id":"1","type":"subscribe","payload":{"query":"{a}","variables":[]}}',
    },
    { what: 'what only a server says', message: '{"type":"connection_ack"}' },
    { what: 'a result', message: '{"id":"1","type":"next","payload":{"data":null}}' },
  ])('that sends $what is closed with 4400', async ({ message }) => {
    const raw = await open();
    raw.say(message);
    const { code, reason } = await raw.closed;
    expect(code).toBe(4400);
    expect(reason).not.toBe('');
  });

  it('that uses an id twice at once is closed with 4409', async () => {
    const raw = await open();
    raw.subscribe('1', LIVE('twice'));
    raw.subscribe('1', LIVE('twice'));
    expect(await raw.closed).toEqual({ code: 4409, reason: 'Subscriber for 1 already exists' });
  });

  it('may use an id again when the operation is over', async () => {
    const raw = await open();
    for (let turn = 0; turn < 2; turn += 1) {
      raw.subscribe('1', '{ catalog }');
      expect(await raw.next()).toEqual({ id: '1', type: 'next', payload: { data: { catalog: 'spring' } } });
      expect(await raw.next()).toEqual({ id: '1', type: 'complete' });
    }
  });

  it('is answered when it pings, before and after hello, with what it sent', async () => {
    const raw = await open({ hello: false });
    raw.say({ type: 'ping' });
    expect(await raw.next()).toEqual({ type: 'pong' });
    raw.say({ type: 'ping', payload: { at: 1 } });
    expect(await raw.next()).toEqual({ type: 'pong', payload: { at: 1 } });
    raw.say({ type: 'pong' });
    raw.say({ type: 'connection_init' });
    expect(await raw.next()).toEqual({ type: 'connection_ack' });
  });

  it('carries several operations, and completing one stops its events alone', async () => {
    const raw = await open();
    raw.subscribe('a', LIVE('several'));
    raw.subscribe('b', LIVE('several'));
    await vi.waitFor(() => expect(graph.log.open('several')).toBe(1));
    raw.subscribe('c', '{ catalog }');
    expect((await raw.next())['id']).toBe('c');
    expect(await raw.next()).toEqual({ id: 'c', type: 'complete' });
    append('several', 1);
    expect([(await raw.next())['id'], (await raw.next())['id']].toSorted()).toEqual(['a', 'b']);
    raw.say({ id: 'a', type: 'complete' });
    raw.say({ type: 'ping' });
    expect(await raw.next()).toEqual({ type: 'pong' });
    append('several', 2);
    expect(await raw.next()).toMatchObject({ id: 'b', payload: { data: { priceChanged: { price: 2 } } } });
    raw.say({ type: 'ping' });
    expect(await raw.next()).toEqual({ type: 'pong' });
  });

  it('may complete what it never began', async () => {
    const raw = await open();
    raw.say({ id: 'nothing', type: 'complete' });
    raw.say({ type: 'ping' });
    expect(await raw.next()).toEqual({ type: 'pong' });
  });

  it('is told in an error, and stays open, when a document is wrong', async () => {
    const raw = await open();
    raw.subscribe('1', '{ nope }');
    expect(await raw.next()).toMatchObject({
      id: '1',
      type: 'error',
      payload: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }],
    });
    raw.subscribe('1', '{ catalog }');
    expect(await raw.next()).toMatchObject({ id: '1', type: 'next' });
  });

  it('carries a hundred operations at a time and no more', async () => {
    const raw = await open();
    for (let id = 0; id <= 100; id += 1) raw.subscribe(String(id), LIVE('hundred'));
    expect(await raw.next()).toMatchObject({
      id: '100',
      type: 'error',
      payload: [{ extensions: { code: 'SUBSCRIPTION_LIMIT' } }],
    });
  });

  it('hears results of any length and any letters, whatever its ids are', async () => {
    const raw = await open();
    const id = 'ä"\\';
    raw.subscribe(id, 'subscription { priceChanged(id: "letters") { name } }');
    await vi.waitFor(() => expect(graph.log.open('letters')).toBe(1));
    for (const name of ['', 'x'.repeat(200), 'é€😀', 'y'.repeat(5_000), '€'.repeat(30_000), 'z'.repeat(200_000)]) {
      graph.log.append('letters', { id: 'letters', name });
      expect(await raw.next()).toMatchObject({ id, type: 'next', payload: { data: { priceChanged: { name } } } });
    }
  });

  it('that is not let in is closed, also by a client that stays', async () => {
    const { port } = new URL(gateway.url);
    const socket = connect({ port: Number(port), host: '127.0.0.1', allowHalfOpen: true });
    socket.write('GET /elsewhere HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n');
    socket.resume();
    await once(socket, 'end');
    // it has not ended its own side: writing tells whether there is still somebody
    const cut = once(socket, 'error');
    const writing = setInterval(() => socket.write('x'), 20);
    await cut;
    clearInterval(writing);
  });

  it('that asks and does not read is sent away', async () => {
    const raw = await open();
    raw.socket.pause();
    const padding = 'x'.repeat(60_000);
    raw.socket.on('error', () => {}); // what it writes in vain
    const asking = setInterval(() => raw.say({ type: 'ping', payload: { padding } }), 1);
    await vi.waitFor(() => expect(raw.socket.readyState).toBe(WebSocket.CLOSED), { timeout: 15_000 });
    clearInterval(asking);
  }, 20_000);
});
