import type { ExecutionResult } from 'graphql';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { GatewayProcess } from '../../../testing/gateway-process.js';
import { Heard } from '../../../testing/heard.js';
import { SignedInGraph } from '../../../testing/signed-in-graph.js';

const world = new SignedInGraph();
const { graph } = world;
let gateway: GatewayProcess;
const heard: Heard[] = [];

beforeAll(async () => {
  gateway = await world.start();
});
afterEach(() => {
  graph.log.forgotten = 0;
  for (const one of heard.splice(0)) one.unsubscribe();
});
afterAll(() => world.stop());

async function follow(id: string, resume?: string): Promise<Heard> {
  const client = gateway.client(await world.bearer());
  const query = `subscription { priceChanged(id: "${id}") { price stars } }`;
  const one = new Heard(client, { query, extensions: { resume } });
  heard.push(one);
  return one;
}
const append = (id: string, ...prices: number[]) => {
  for (const price of prices) graph.log.append(id, { id, name: 'x', price });
};
const idOf = ({ extensions }: ExecutionResult) => (extensions!['event'] as { id: string }).id;
const next = async (one: Heard, count: number) => {
  const ids: string[] = [];
  while (ids.length < count) ids.push(idOf(await one.next()));
  return ids;
};
const stands = (id: string, count = 1) => vi.waitFor(() => expect(graph.log.open(id)).toBe(count), { timeout: 5_000 });

describe('A client that comes back', () => {
  it('goes on from memory, where others are listening', async () => {
    const live = await follow('ring');
    await stands('ring');
    append('ring', 1, 2, 3, 4, 5);
    const ids = await next(live, 5);
    const again = await follow('ring', ids[1]);
    expect(await next(again, 3)).toEqual(ids.slice(2));
    append('ring', 6);
    expect(await next(again, 1)).toEqual(await next(live, 1));
    expect(graph.log.open('ring')).toBe(1);
  });

  it('goes on from the log where nobody here remembers, and then stands where the others do', async () => {
    append('old', 1, 2, 3);
    append('else', 1);
    const live = await follow('old');
    await stands('old');
    append('old', 4);
    await next(live, 1);
    const ids = graph.log.ids('old');
    const again = await follow('old', ids[0]);
    expect(await next(again, 3)).toEqual(ids.slice(1));
    append('else', 2);
    await stands('old', 1);
    append('old', 5);
    expect(await next(again, 1)).toEqual(await next(live, 1));
    expect(await next(again, 0)).toEqual([]);
  });

  it('stands with the others at once when it has missed nothing', async () => {
    append('nothing', 1);
    const live = await follow('nothing');
    await stands('nothing');
    const again = await follow('nothing', graph.log.ids('nothing')[0]);
    append('else', 3);
    append('nothing', 2);
    expect(await next(again, 1)).toEqual(await next(live, 1));
    await stands('nothing', 1);
  });

  it('is told to read anew, and goes on from now, when the log no longer has what it missed', async () => {
    append('forgotten', 1, 2, 3);
    graph.log.forgotten = Number(graph.log.ids('forgotten')[2]!.split(':')[1]);
    const one = await follow('forgotten', graph.log.ids('forgotten')[0]);
    const { data, errors, extensions } = await one.next();
    expect(data).toBeNull();
    expect(errors).toMatchObject([{ extensions: { code: 'RESYNC_REQUIRED' } }]);
    expect(extensions!['event']).toEqual({ id: graph.log.ids('forgotten')[2] });
    append('forgotten', 4);
    expect(await next(one, 1)).toEqual([graph.log.ids('forgotten')[3]]);
  });

  it('is told to read anew when it names what has not happened, and loses nothing then', async () => {
    const live = await follow('future');
    await stands('future');
    append('future', 1);
    await next(live, 1);
    const one = await follow('future', 'products:100000');
    expect((await one.next()).errors).toMatchObject([{ extensions: { code: 'RESYNC_REQUIRED' } }]);
    append('future', 2);
    expect(await next(one, 1)).toEqual(await next(live, 1));
  });

  it('is refused when it names another source, and takes nobody with it', async () => {
    const wrong = await follow('source', 'reviews:1');
    expect(await wrong.ended).toMatchObject([{ extensions: { code: 'INVALID_INPUT' } }]);
    const far = await follow('source', 'products:1234567890123456');
    expect(await far.ended).toMatchObject([{ extensions: { code: 'INVALID_INPUT' } }]);
  });
});

describe('A client that comes for the first time', () => {
  it('hears of what happens from now on, whatever another has to catch up with', async () => {
    append('fresh', 1, 2, 3);
    const back = await follow('fresh', graph.log.ids('fresh')[0]);
    const first = await follow('fresh');
    const happening = setInterval(() => append('fresh', 4), 20);
    await first.heard();
    clearInterval(happening);
    expect(graph.log.ids('fresh').indexOf(idOf(await first.next()))).toBeGreaterThan(2);
    expect(await next(back, 3)).toEqual(graph.log.ids('fresh').slice(1, 4));
  });
});
