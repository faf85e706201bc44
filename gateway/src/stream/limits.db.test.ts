import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import { GatewayProcess } from '../../testing/gateway-process.js';
import { Heard } from '../../testing/heard.js';
import { RawStream } from '../../testing/raw-stream.js';
import { ToyGraph } from '../../testing/toy-graph.js';
import { ToyIssuer } from '../../testing/toy-issuer.js';

const graph = new ToyGraph();
let issuer: ToyIssuer;
let gateway: GatewayProcess;

beforeAll(async () => {
  issuer = await ToyIssuer.make();
  gateway = await GatewayProcess.start(await graph.start(), {
    AUTH_ISSUERS: issuer.setting,
    INTERNAL_TOKEN_SECRET: 'x'.repeat(32),
    LIVE_CONNECTIONS: '4',
    LIVE_CONNECTIONS_PER_ADDRESS: '3',
    SUBSCRIPTIONS_PER_CALLER: '2',
    TRUSTED_PROXIES: '1',
  });
});
afterAll(async () => {
  await gateway?.stop();
  await graph.stop();
  await issuer.remove();
});

const PARTS = 'multipart/mixed;subscriptionSpec=1.0, application/graphql-response+json';
const body = { query: 'subscription { priceChanged { price } }' };

async function open(sub: string, address: string, accept = PARTS): Promise<RawStream> {
  const authorization = `Bearer ${await issuer.token({ sub })}`;
  // what stands before the last address, anybody may have written
  const headers = { accept, authorization, 'x-forwarded-for': `1.2.3.4, ${address}` };
  return RawStream.open(gateway.url, { body, headers });
}
const refusal = async (stream: RawStream) => {
  const { errors } = JSON.parse(await stream.whole()) as { errors: { message: string; extensions: object }[] };
  return { status: stream.response.statusCode, says: errors[0]?.message, ...errors[0]?.extensions };
};

describe('The number of streams', () => {
  it('is limited for a caller, for an address and for the gateway, and comes free again', async () => {
    const open1 = await open('a', '10.0.0.1');
    const open2 = await open('a', '10.0.0.1');
    expect([open1, open2].map(({ response }) => response.statusCode)).toEqual([200, 200]);
    expect(await refusal(await open('a', '10.0.0.2'))).toEqual({
      status: 429,
      says: 'One caller may hold 2 subscriptions at a time: end some first.',
      code: 'SUBSCRIPTION_LIMIT',
    });
    const open3 = await open('b', '10.0.0.1');
    expect(open3.response.statusCode).toBe(200);
    expect(await refusal(await open('c', '10.0.0.1'))).toEqual({
      status: 429,
      says: 'One address may hold 3 live connections at a time.',
      code: 'SUBSCRIPTION_LIMIT',
    });
    const open4 = await open('c', '10.0.0.2');
    expect(open4.response.statusCode).toBe(200);
    expect(await refusal(await open('d', '10.0.0.3'))).toEqual({
      status: 503,
      says: 'This gateway carries no more than 4 live connections: try another, or later.',
      code: 'SUBSCRIPTION_LIMIT',
    });
    // who takes events alone is told by one
    expect(await (await open('d', '10.0.0.3', 'text/event-stream')).whole()).toContain('"code":"SUBSCRIPTION_LIMIT"');
    open1.close();
    await vi.waitFor(async () => {
      const again = await open('a', '10.0.0.1');
      again.close();
      expect(again.response.statusCode).toBe(200);
    });
    for (const stream of [open2, open3, open4]) stream.close();
  });

  it('is counted together with that of WebSockets', async () => {
    const socket = (address: string) =>
      new WebSocket(gateway.url.replace('http', 'ws'), 'graphql-transport-ws', {
        headers: { 'x-forwarded-for': address },
      });
    const opened: WebSocket[] = [];
    // who has just gone may be counted for a moment
    await vi.waitFor(async () => {
      const one = socket('10.0.1.1');
      await once(one, 'open');
      opened.push(one);
      expect(opened.length).toBe(3);
    });
    const [error] = (await once(socket('10.0.1.1'), 'error')) as [Error];
    expect(error.message).toContain('429');
    opened.push(socket('10.0.1.2'));
    await once(opened.at(-1)!, 'open');
    const [full] = (await once(socket('10.0.1.3'), 'error')) as [Error];
    expect(full.message).toContain('503');
    expect(await refusal(await open('e', '10.0.1.4'))).toMatchObject({ status: 503, code: 'SUBSCRIPTION_LIMIT' });
    for (const one of opened) one.close();
  });

  it('of one caller is the same over a WebSocket', async () => {
    const authorization = `Bearer ${await issuer.token({ sub: 'many' })}`;
    // who has just gone may be counted for a moment
    const client = await vi.waitFor(async () => {
      const made = gateway.client({ authorization });
      const heard = new Heard(made, { query: '{ catalog }' });
      expect(await Promise.race([heard.next(), heard.ended])).toEqual({ data: { catalog: 'spring' } });
      return made;
    });
    const first = new Heard(client, { query: body.query });
    const second = new Heard(client, { query: body.query });
    const third = new Heard(client, { query: body.query });
    expect(await third.ended).toMatchObject([{ extensions: { code: 'SUBSCRIPTION_LIMIT' } }]);
    first.unsubscribe();
    second.unsubscribe();
    void client.dispose();
  });
});
