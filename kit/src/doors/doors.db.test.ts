import { createClient } from 'graphql-ws';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { anonymous, signCaller } from '../caller.js';
import { clock } from '../clock.js';
import { forgetAnswers } from './forget-answers.js';
import { parcels } from '../testing/parcel.js';
import { as, openWorld, type World } from '../testing/world.js';

const here = as('operator');
const elsewhere = as('operator', { tenant: 'elsewhere' });
let world: World;
beforeAll(async () => (world = await openWorld(parcels)));
afterAll(() => world.stop());

const send = async (label: string, key?: string, caller = here) => {
  const mutation = `mutation($label: String!, $key: ID) { sendParcel(label: $label, idempotencyKey: $key) {
    parcel { id label } userErrors { code path message } } }`;
  return world.ask(mutation, caller, { label, key });
};
const sent = async () => (await world.events()).length;

describe('A subgraph', () => {
  it('answers nobody without the gateway’s token', async () => {
    const ask = (authorization?: string) =>
      fetch(`${world.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(authorization && { authorization }) },
        body: '{"query":"{greeting}"}',
      });
    expect((await ask()).status).toBe(401);
    const forged = await signCaller(here, 'another secret that is long enough');
    const response = await ask(`Bearer ${forged}`);
    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
  });

  it('answers an anonymous caller what is public and nothing else, by every door', async () => {
    const nobody = anonymous('test');
    expect((await world.ask('{ greeting }', nobody)).data).toEqual({ greeting: 'hello' });
    for (const query of [
      '{ parcel(id: "x") { id } }',
      '{ _entities(representations: [{ __typename: "Parcel", id: "x" }]) { __typename } }',
      'mutation { sendParcel(label: "a") { parcel { id } } }',
    ]) {
      const { errors } = await world.ask(query, nobody);
      expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    }
  });

  it('hides a surprise: neither its message nor its stack leaves', async () => {
    const { errors } = await world.ask('{ broken }', here);
    expect(errors).toEqual([
      {
        message: 'Unexpected error.',
        extensions: { code: 'INTERNAL_SERVER_ERROR' },
        path: ['broken'],
        locations: expect.anything(),
      },
    ]);
  });

  it('undoes a refused mutation whole and says why in its payload', async () => {
    const before = await sent();
    const { data } = await send('');
    const userErrors = [{ code: 'INVALID_INPUT', path: ['label'], message: 'Expected a label, got none.' }];
    expect(data.sendParcel).toEqual({ parcel: null, userErrors });
    expect((await send('boom')).errors?.[0]?.extensions.code).toBe('INTERNAL_SERVER_ERROR');
    expect(await sent()).toBe(before);
  });

  it('gives one idempotency key one effect, also when both calls come at once', async () => {
    const before = await sent();
    const answers = await Promise.all([send('twice', 'key-1'), send('twice', 'key-1'), send('twice', 'key-1')]);
    expect(new Set(answers.map(({ data }) => data.sendParcel.parcel.id)).size).toBe(1);
    expect(await sent()).toBe(before + 1);
    expect((await send('other', 'key-1')).data.sendParcel.userErrors[0].code).toBe('IDEMPOTENCY_KEY_REUSED');
  });

  it('forgets the answer under a key after a day', async () => {
    const { parcel } = (await send('kept', 'key-2')).data.sendParcel;
    expect((await send('kept', 'key-2')).data.sendParcel.parcel.id).toBe(parcel.id);
    expect(await forgetAnswers(world.host)).toBe(0);
    clock.drive(() => new Date(Date.now() + 25 * 60 * 60_000));
    expect(await forgetAnswers(world.host)).toBeGreaterThan(0);
    clock.drive();
    expect((await send('kept', 'key-2')).data.sendParcel.parcel.id).not.toBe(parcel.id);
  });

  it('shows a row to its tenant only', async () => {
    const { id } = (await send('mine')).data.sendParcel.parcel;
    const query = `{ parcel(id: "${id}") { label } _entities(representations: [{ __typename: "Parcel", id: "${id}" }]) { ... on Parcel { label } } }`;
    expect((await world.ask(query, here)).data).toEqual({ parcel: { label: 'mine' }, _entities: [{ label: 'mine' }] });
    expect((await world.ask(query, elsewhere)).data).toEqual({ parcel: null, _entities: [null] });
  });

  it('answers null for an id that can not exist', async () => {
    expect(await world.ask('{ parcel(id: "no uuid") { id } }', here)).toEqual({ data: { parcel: null } });
  });

  it('pushes every event of the tenant once and in order, and goes on after the cursor it is given', async () => {
    const first = subscribe();
    await first.opened;
    await send('other tenant', undefined, elsewhere);
    for (const label of ['1', '2', '3']) await send(label);
    const pushes = await first.take(3);
    expect(pushes.map(({ data }) => data.parcelSent.label)).toEqual(['1', '2', '3']);
    const resumed = subscribe(pushes[0]?.extensions.event.id);
    expect((await resumed.take(2)).map(({ data }) => data.parcelSent.label)).toEqual(['2', '3']);
    await Promise.all([first.close(), resumed.close()]);
  });

  it('says so when it is asked to go on after an event that its log does not have', async () => {
    const lost = subscribe('parcels:999999');
    const [refused] = await lost.take(1);
    expect(refused?.errors?.[0]?.extensions.code).toBe('RESYNC_REQUIRED');
    const foreign = subscribe('robots:1');
    expect((await foreign.take(1))[0]?.errors?.[0]?.extensions.code).toBe('INVALID_INPUT');
    await Promise.all([lost.close(), foreign.close()]);
  });
});

interface Result {
  errors?: { extensions: { code: string } }[];
  data: { parcelSent: { label: string } };
  extensions: { event: { id: string } };
}

/** A stock graphql-ws client, speaking to the subgraph as the gateway does. */
function subscribe(resume?: string) {
  const { promise: opened, resolve } = deferred();
  const client = createClient({
    url: `${world.url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    retryAttempts: 0,
  });
  const results = (async function* () {
    const authorization = `Bearer ${await signCaller(here, world.secret)}`;
    const extensions = { headers: { authorization }, ...(resume && { resume }) };
    const stream = client.iterate({ query: 'subscription { parcelSent { label } }', extensions });
    const next = stream.next();
    // the operation is acknowledged when a later one on the same socket is answered
    await client.iterate({ query: '{ greeting }', extensions }).next();
    resolve();
    yield (await next).value as unknown as Result;
    for await (const result of stream) yield result as unknown as Result;
  })();
  const begun = results.next();
  return {
    opened,
    take: async (count: number) => {
      const taken = [(await begun).value as Result];
      while (taken.length < count) taken.push((await results.next()).value as Result);
      return taken;
    },
    close: async () => client.dispose(),
  };
}

function deferred() {
  let resolve = () => {};
  const promise = new Promise<void>((done) => (resolve = done));
  return { promise, resolve };
}
