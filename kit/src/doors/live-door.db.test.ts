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

describe('A subscription at a subgraph', () => {
  it('says where it starts when asked, and can be resumed from there', async () => {
    const stream = await subscribe(here, { start: true });
    const { value: first } = await stream.next();
    expect(first).toEqual({ data: null, extensions: { start: expect.stringMatching(/^parcels:\d+$/) } });
    await stream.return?.();
    await send('meanwhile');
    const resumed = await subscribe(here, { resume: first!.extensions!['start'] });
    expect((await resumed.next()).value?.data).toEqual({ parcelSent: { label: 'meanwhile' } });
    await resumed.return?.();
  });

  it('goes on with its events after that', async () => {
    const stream = await subscribe(here, { start: true });
    await stream.next();
    await send('after the start');
    expect((await stream.next()).value?.data).toEqual({ parcelSent: { label: 'after the start' } });
    await stream.return?.();
  });

  it('that cannot begin hides why from the client and tells the log', async () => {
    const logged = vi.spyOn(world.host.log, 'error').mockImplementation(() => {});
    const { value } = await (await subscribe(unlucky, { start: true })).next();
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
    const [failing, other] = [await subscribe(unread, { start: true }), await subscribe(here, { start: true })];
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
