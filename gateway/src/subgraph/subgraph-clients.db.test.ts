import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { clients, query, refusal, robots } from '../../testing/asking.js';
import { data, ScriptedServer } from '../../testing/scripted-server.js';

const [server, other] = [new ScriptedServer(), new ScriptedServer()];

beforeAll(() => Promise.all([server.start(), other.start()]));
beforeEach(() => void (server.script = data({ a: 1 })));
afterAll(() => Promise.all([server.stop(), other.stop()]));

/** Waits until nobody is connected any more; the server is told when connections close. */
async function untilClosed(): Promise<void> {
  while ((await server.open()) > 0) await new Promise((resolve) => setImmediate(resolve));
}

describe('The client of a subgraph', () => {
  it('is the same for the same name and address, and another for another', async () => {
    const all = clients();
    const here = robots(server);
    expect(all.get({ ...here })).toBe(all.get(here));
    expect(all.get(robots(other))).not.toBe(all.get(here));
    expect(all.get({ ...here, name: 'pumps' })).not.toBe(all.get(here));
    await all.close();
  });

  // idle connections close by themselves, but not within two seconds
  it('stays while a supergraph names it, and closes its connections when none does', { timeout: 2_000 }, async () => {
    const all = clients();
    const client = all.get(robots(server));
    await client.ask(query('{ a }'));
    all.retain([robots(server), robots(other)]);
    expect(all.get(robots(server))).toBe(client);
    expect(await server.open()).toBe(1);
    all.retain([robots(other)]);
    await untilClosed();
    expect(all.get(robots(server))).not.toBe(client);
    await all.close();
  });

  it('finishes what is under way, and still answers whoever holds it', async () => {
    const all = clients();
    const client = all.get(robots(server));
    let release = () => {};
    const before = server.heard.length;
    server.script = (...to) => void (release = () => data({ a: 1 })(...to));
    const asked = client.ask(query('{ a }'));
    await server.until(({ heard }) => heard.length > before);
    all.retain([]);
    server.script = data({ a: 2 });
    expect(await client.ask(query('{ b }'))).toEqual({ data: { a: 2 } });
    release();
    expect(await asked).toEqual({ data: { a: 1 } });
    await all.close();
  });

  it('counts what was asked of it', async () => {
    const all = clients();
    await Promise.all([1, 2].map(() => all.get({ ...robots(server), name: '__proto__' }).ask(query('{ a }'))));
    await refusal(all.get(robots(server)).ask(query('{ a }', { signal: AbortSignal.abort() })));
    const counts = { retries: 0, timeouts: 0, rested: 0, crowded: 0, open: false };
    expect(Object.entries(all.stats())).toEqual([
      ['__proto__', { asked: 2, shared: 1, sent: 1, ...counts }],
      ['robots', { asked: 1, shared: 0, sent: 0, ...counts }],
    ]);
    await all.close();
  });
});
