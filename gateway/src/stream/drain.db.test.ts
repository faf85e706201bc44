import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { GatewayProcess } from '../../testing/gateway-process.js';
import { HeardOverSse } from '../../testing/heard-over-sse.js';
import { RawStream } from '../../testing/raw-stream.js';
import { ToyGraph } from '../../testing/toy-graph.js';

const graph = new ToyGraph();
const running: GatewayProcess[] = [];
let sdl: string;

beforeAll(async () => {
  sdl = await graph.start();
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((gateway) => gateway.stop()));
});
afterAll(() => graph.stop());

async function started(): Promise<GatewayProcess> {
  const gateway = await GatewayProcess.start(sdl);
  running.push(gateway);
  return gateway;
}

const LIVE = 'subscription Live($id: ID!) { priceChanged(id: $id) { price } }';
const asked = (id: string) => ({ query: LIVE, variables: { id } });
const isFollowed = (id: string) => vi.waitFor(() => expect(graph.log.open(id)).toBe(1), { timeout: 5_000 });

describe('A stream of a gateway that is told to stop', () => {
  it('ends so that its client comes back: a last part, or events without their end', async () => {
    const { url } = await started();
    const [gateway] = running;
    const open = (id: string, accept: string) => RawStream.open(url, { body: asked(id), headers: { accept } });
    const parts = await open('parts', 'multipart/mixed;subscriptionSpec=1.0');
    const events = await open('events', 'text/event-stream');
    await Promise.all([isFollowed('parts'), isFollowed('events')]);
    const exit = gateway!.stop();
    const error = {
      message: 'This gateway stops: subscribe again, which leads elsewhere.',
      extensions: { code: 'SUBSCRIPTION_SERVER_DRAINING' },
    };
    const last = `${JSON.stringify({ payload: null, errors: [error] })}\r\n--graphql--\r\n`;
    expect((await parts.whole()).endsWith(last)).toBe(true);
    expect(await events.whole()).toMatch(/: SUBSCRIPTION_SERVER_DRAINING\n\n$/);
    expect([parts.ended, events.ended]).toEqual(['end', 'end']);
    expect(await exit).toBe(0);
  });

  it('keeps nobody from being answered, nor the gateway from ending in time', async () => {
    const { url } = await started();
    const [gateway] = running;
    const keys = Array.from({ length: 200 }, (_, at) => `many${at}`);
    const streams = await Promise.all(
      keys.map((id) => RawStream.open(url, { body: asked(id), headers: { accept: 'text/event-stream' } })),
    );
    expect(await gateway!.stop()).toBe(0);
    const texts = await Promise.all(streams.map((stream) => stream.whole()));
    expect(texts.filter((text) => !text.endsWith(': SUBSCRIPTION_SERVER_DRAINING\n\n'))).toEqual([]);
  });

  it('is found again elsewhere by a stock client, which misses and repeats nothing', async () => {
    const [first, second] = [await started(), await started()];
    let { url } = first;
    const heard = new HeardOverSse(() => url, asked('again'));
    await isFollowed('again');
    const append = (price: number) => graph.log.append('again', { id: 'again', price });
    const prices = (...all: number[]) => all.map((price) => ({ priceChanged: { price } }));
    append(1);
    await vi.waitFor(() => expect(heard.data).toEqual(prices(1)));
    url = second.url;
    const exit = first.stop();
    append(2);
    append(3);
    await vi.waitFor(() => expect(heard.data).toEqual(prices(1, 2, 3)), { timeout: 10_000 });
    expect(await exit).toBe(0);
    append(4);
    await vi.waitFor(() => expect(heard.data).toEqual(prices(1, 2, 3, 4)));
    heard.unsubscribe();
  });
});
