import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { GatewayProcess } from '../../testing/gateway-process.js';
import { RawStream } from '../../testing/raw-stream.js';
import { ToyGraph } from '../../testing/toy-graph.js';

const graph = new ToyGraph();
let gateway: GatewayProcess;

beforeAll(async () => {
  gateway = await GatewayProcess.start(await graph.start());
});
afterAll(async () => {
  await gateway?.stop();
  await graph.stop();
});

const QUERY = 'subscription { priceChanged(id: "slow") { name price } }';
/** More than what buffers of the system take, and than the gateway keeps for one client. */
const EVENTS = 250;
const LONG = 'x'.repeat(50_000);

const open = (accept: string) => RawStream.open(gateway.url, { body: { query: QUERY }, headers: { accept } });
const pricesIn = ({ text }: RawStream) => [...text.matchAll(/"price":(\d+)/g)].map(([, price]) => Number(price));

describe('A stream whose client does not read for a while', () => {
  it('brings everything in order when it reads again, and keeps nobody else waiting', async () => {
    const accepts = ['text/event-stream', 'multipart/mixed;subscriptionSpec=1.0'];
    const slow = await Promise.all(accepts.map(open));
    const quick = await open('text/event-stream');
    await vi.waitFor(() => expect(graph.log.open('slow')).toBe(1));
    // all stand when the first event has come
    graph.log.append('slow', { id: 'slow', name: LONG, price: 0 });
    await Promise.all([...slow, quick].map((stream) => stream.until('"price":0}')));
    for (const { response } of slow) response.pause();
    const expected = Array.from({ length: EVENTS }, (_, price) => price);
    for (const price of expected.slice(1)) graph.log.append('slow', { id: 'slow', name: LONG, price });
    await quick.until(`"price":${EVENTS - 1}}`);
    expect(pricesIn(quick)).toEqual(expected);
    for (const stream of slow) expect(stream.text.length).toBeLessThan(LONG.length * EVENTS);
    for (const { response } of slow) response.resume();
    for (const stream of slow) {
      await stream.until(`"price":${EVENTS - 1}}`);
      expect(pricesIn(stream)).toEqual(expected);
    }
    for (const stream of [...slow, quick]) stream.close();
  });
});
