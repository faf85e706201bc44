import { type Client, createClient, type SubscribePayload } from 'graphql-ws';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import { signCaller } from '../caller.js';
import type { Context } from '../context.js';
import { Refusal } from '../refusal.js';
import { parcels } from '../testing/parcel.js';
import { as, openWorld, type World } from '../testing/world.js';

const here = as('operator');
/** Whose subscriptions fail before they begin. */
const unlucky = as('auditor');
/** Whose subscriptions are refused. */
const unwelcome = as('clinician');
/** Whose events cannot be told. */
const unread = as('viewer');
const contextFor = (base: Context) => {
  const live: Context['live'] = (wanted) => {
    if (base.caller.id === unlucky.id) throw new Error('password=hunter2');
    if (base.caller.id === unwelcome.id) throw new Refusal('FORBIDDEN', 'Not yours.');
    return base.live(wanted);
  };
  const context = parcels.context({ ...base, live });
  if (base.caller.id === unread.id) context.parcelsById.load = () => Promise.reject(new Error('password=hunter2'));
  return context;
};

let world: World;
let client: Client;
beforeAll(async () => {
  world = await openWorld({ ...parcels, context: contextFor });
  client = createClient({
    url: `${world.url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    retryAttempts: 0,
  });
});
beforeEach(() => void vi.restoreAllMocks());
afterAll(async () => {
  await client?.dispose();
  await world.stop();
});

async function subscribe(caller = here, more: SubscribePayload['extensions'] = {}) {
  const headers = { authorization: `Bearer ${await signCaller(caller, world.secret)}` };
  return client.iterate({ query: 'subscription { parcelSent { label } }', extensions: { headers, ...more } });
}
const send = (label: string) => world.ask(`mutation { sendParcel(label: "${label}") { parcel { id } } }`, here);
const STATE = 'SELECT (SELECT count(*)::int FROM outbox WHERE seq IS NULL) AS left, seq::int AS head FROM outbox_head';
/** Waits until the log tells of everything that has been written. */
const numbered = async () => {
  await vi.waitFor(async () => {
    const rows = await world.host.system((tx) => tx.query(STATE));
    expect(rows).toEqual([{ left: 0, head: world.host.hub.head() }]);
  });
  return world.host.hub.head();
};

describe('A subscription at a subgraph', () => {
  it('says where it stands when asked, and can be resumed from there', async () => {
    const stream = await subscribe(here, { cursors: true });
    const { value: first } = await stream.next();
    expect(first).toEqual({ data: null, extensions: { cursor: expect.stringMatching(/^parcels:\d+$/) } });
    await stream.return?.();
    const cursor = first!.extensions!['cursor'] as string;
    await send('meanwhile');
    await numbered();
    const resumed = await subscribe(here, { cursors: true, resume: cursor });
    expect((await resumed.next()).value).toEqual({ data: null, extensions: { cursor } });
    const { value: event } = await resumed.next();
    const id = `parcels:${Number(cursor.split(':')[1]) + 1}`;
    expect(event).toEqual({
      data: { parcelSent: { label: 'meanwhile' } },
      extensions: { event: { id, at: expect.stringMatching(/Z$/), key: expect.stringMatching(/^[\w-]{36}$/) } },
    });
    expect((await resumed.next()).value).toEqual({ data: null, extensions: { cursor: id } });
    await resumed.return?.();
  });

  it('says nothing of where it stands when it is not asked', async () => {
    await numbered();
    const stream = await subscribe(here, { resume: 'parcels:0' });
    expect((await stream.next()).value?.extensions).toEqual({ event: expect.objectContaining({ id: 'parcels:1' }) });
    await stream.return?.();
  });

  it('is told to read anew where the log does not hold what it has missed, and goes on', async () => {
    await send('the last of it');
    const head = await numbered();
    const stream = await subscribe(here, { cursors: true, resume: `parcels:${head + 1}` });
    expect((await stream.next()).value).toEqual({
      data: null,
      errors: [{ message: expect.stringContaining(`parcels:${head + 1}`), extensions: { code: 'RESYNC_REQUIRED' } }],
      extensions: { cursor: `parcels:${head}` },
    });
    await send('afterwards');
    expect((await stream.next()).value?.data).toEqual({ parcelSent: { label: 'afterwards' } });
    await stream.return?.();
  });

  it('ends where it is to resume from what is no cursor', async () => {
    const stream = await subscribe(here, { cursors: true, resume: 'robots:1' });
    expect((await stream.next()).value?.errors).toMatchObject([{ extensions: { code: 'INVALID_INPUT' } }]);
    expect((await stream.next()).done).toBe(true);
  });

  it('goes on with its events after that', async () => {
    const stream = await subscribe(here, { cursors: true });
    await stream.next();
    await send('after the start');
    expect((await stream.next()).value?.data).toEqual({ parcelSent: { label: 'after the start' } });
    await stream.return?.();
  });

  it('that cannot begin hides why from the client and tells the log', async () => {
    const logged = vi.spyOn(world.host.log, 'error').mockImplementation(() => {});
    const { value } = await (await subscribe(unlucky, { cursors: true })).next();
    expect(value).toMatchObject({
      errors: [{ message: 'Unexpected error.', extensions: { code: 'INTERNAL_SERVER_ERROR' }, path: ['parcelSent'] }],
    });
    expect(JSON.stringify(value)).not.toContain('hunter2');
    expect(logged).toHaveBeenCalledExactlyOnceWith(
      { err: expect.objectContaining({ message: 'password=hunter2' }) },
      'surprise',
    );
  });

  it('whose event cannot be told hides why, and leaves the socket to the others', async () => {
    const logged = vi.spyOn(world.host.log, 'error').mockImplementation(() => {});
    const [failing, other] = [await subscribe(unread, { cursors: true }), await subscribe(here, { cursors: true })];
    await Promise.all([failing.next(), other.next()]);
    await send('told to one');
    const { value } = await failing.next();
    expect(value).toMatchObject({
      data: { parcelSent: null },
      errors: [{ message: 'Unexpected error.', extensions: { code: 'INTERNAL_SERVER_ERROR' }, path: ['parcelSent'] }],
      extensions: { event: { id: expect.any(String) } },
    });
    expect(JSON.stringify(value)).not.toContain('hunter2');
    expect((await other.next()).value?.data).toEqual({ parcelSent: { label: 'told to one' } });
    expect(logged).toHaveBeenCalledOnce();
    await Promise.all([failing.return?.(), other.return?.()]);
  });

  it('that is refused says so, and is no surprise', async () => {
    const logged = vi.spyOn(world.host.log, 'error').mockImplementation(() => {});
    const { value } = await (await subscribe(unwelcome)).next();
    expect(value?.errors).toMatchObject([{ message: 'Not yours.', extensions: { code: 'FORBIDDEN' } }]);
    expect(logged).not.toHaveBeenCalled();
  });
});
