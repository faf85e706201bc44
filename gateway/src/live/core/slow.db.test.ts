import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { GatewayProcess } from '../../../testing/gateway-process.js';
import { RawSocket } from '../../../testing/raw-socket.js';
import { SignedInGraph } from '../../../testing/signed-in-graph.js';

const world = new SignedInGraph();
const { graph } = world;
let gateway: GatewayProcess;
const opened: RawSocket[] = [];

beforeAll(async () => {
  gateway = await world.start();
});
afterEach(() => {
  for (const raw of opened.splice(0)) raw.close();
});
afterAll(() => world.stop());

async function follow(id: string, fields = 'name'): Promise<RawSocket> {
  const payload = await world.bearer();
  const raw = await RawSocket.open(gateway.url, { payload });
  opened.push(raw);
  raw.subscribe('1', `subscription { priceChanged(id: "${id}") { ${fields} } }`);
  return raw;
}

const LONG = 'x'.repeat(64_000);
/** More than the kernel takes for a client that does not read, and more than the gateway keeps. */
const MANY = 400;
const idOf = (said: { payload?: { extensions?: { event?: { id: string } } } }) => said.payload!.extensions!.event!.id;

describe('A client that does not read', () => {
  it('keeps nobody waiting, and loses nothing when it reads again', { timeout: 30_000 }, async () => {
    const slow = await follow('stalled');
    await vi.waitFor(() => expect(graph.log.open('stalled')).toBe(1));
    const quick = await follow('stalled');
    graph.log.append('stalled', { id: 'stalled', name: 'begin' });
    const heard = [idOf(await slow.next())];
    expect(idOf(await quick.next())).toBe(heard[0]);
    slow.socket.pause();
    for (let count = 0; count < MANY; count += 1) {
      graph.log.append('stalled', { id: 'stalled', name: LONG });
      await quick.next();
    }
    slow.socket.resume();
    for (let count = 0; count < MANY; count += 1) heard.push(idOf(await slow.next()));
    expect(heard).toEqual(graph.log.ids('stalled'));
    // it has been brought back to where the other stands
    graph.log.append('else', {});
    await vi.waitFor(() => expect(graph.log.open('stalled')).toBe(1), { timeout: 5_000 });
    graph.log.append('stalled', { id: 'stalled', name: 'end' });
    expect(idOf(await slow.next())).toBe(idOf(await quick.next()));
  });

  it('stands among its own again, not among others of the same subscription', { timeout: 30_000 }, async () => {
    // both ask the same of the subgraph
    const slow = await follow('among', 'name stars');
    await vi.waitFor(() => expect(graph.log.open('among')).toBe(1));
    const quick = await follow('among', '__typename id name');
    const happening = setInterval(() => graph.log.append('among', { id: 'among', name: 'begin' }), 20);
    await quick.next();
    clearInterval(happening);
    expect(graph.log.open('among')).toBe(1);
    slow.socket.pause();
    for (let count = 0; count < MANY; count += 1) {
      graph.log.append('among', { id: 'among', name: LONG });
      await quick.next();
    }
    slow.socket.resume();
    for (let last: string | undefined; last !== graph.log.ids('among').at(-1);) {
      const said = await slow.next();
      expect(said['payload'].data.priceChanged).toEqual({ name: expect.any(String), stars: 1 });
      last = idOf(said);
    }
    graph.log.append('else', {});
    await vi.waitFor(() => expect(graph.log.open('among')).toBe(1), { timeout: 5_000 });
    graph.log.append('among', { id: 'among', name: 'end' });
    expect((await slow.next())['payload'].data.priceChanged).toEqual({ name: 'end', stars: 1 });
    let told = (await quick.next())['payload'].data.priceChanged;
    while (told.name !== 'end') told = (await quick.next())['payload'].data.priceChanged;
    expect(told).toEqual({ __typename: 'Product', id: 'among', name: 'end' });
  });
});
