import { createClient } from 'graphql-ws';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { signCaller } from '../caller.js';
import type { Context } from '../context.js';
import { newId } from '../id.js';
import { Parcel, parcels } from '../testing/parcel.js';
import { as, openWorld, type World } from '../testing/world.js';
import { closeRequest, openRequest } from './request.js';

const here = as('operator');
/** Every request of an auditor wants something done afterwards that fails. */
const unlucky = as('auditor');
const contextFor = (base: Context) => {
  if (base.caller.id === unlucky.id) base.afterwards(async () => Promise.reject(new Error('hunter2')));
  return parcels.context(base);
};

let world: World;
beforeAll(async () => (world = await openWorld({ ...parcels, context: contextFor })));
afterAll(() => world.stop());

const labels = async () =>
  (await world.host.write(here, ({ tx }) => tx.find(Parcel, { order: { id: 'ASC' } }))).map(({ label }) => label);
const put = (label: string) => async (writing: Context) => {
  await writing.tx.insert(Parcel, { id: newId(), tenantId: writing.caller.tenant, label });
};

describe('Work for afterwards', () => {
  it('is done once, in the order it came, when the reading has ended', async () => {
    const context = openRequest(world.host, { caller: here });
    context.afterwards(put('first'));
    context.afterwards(put('second'));
    expect(await context.tx.query('SELECT 1 AS one')).toEqual([{ one: 1 }]);
    expect(await labels()).toEqual([]);
    await closeRequest(context);
    await closeRequest(context);
    expect(await labels()).toEqual(['first', 'second']);
  });

  it('of a write is done when that is committed, and not when it is undone', async () => {
    const before = await labels();
    await world.host.write(here, async (context) => context.afterwards(put('third')));
    const undone = world.host.write(here, async (context) => {
      context.afterwards(put('never'));
      throw new Error('no');
    });
    await expect(undone).rejects.toThrow('no');
    expect(await labels()).toEqual([...before, 'third']);
  });

  it('fails the answer when it fails, and says no more than any surprise', async () => {
    const { data, errors } = await world.ask('{ greeting }', unlucky);
    expect(data).toBeUndefined();
    expect(errors).toMatchObject([{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }]);
    expect(JSON.stringify(errors)).not.toContain('hunter2');
  });

  it('fails a subscription when it fails, and leaves the others of the socket alone', async () => {
    const url = `${world.url.replace('http', 'ws')}/graphql`;
    const client = createClient({ url, webSocketImpl: WebSocket, retryAttempts: 0, lazy: false });
    const subscribe = async (caller: typeof here) => {
      const extensions = { headers: { authorization: `Bearer ${await signCaller(caller, world.secret)}` } };
      return client.iterate({ query: 'subscription { parcelSent { label } }', extensions }).next();
    };
    const heard = subscribe(here);
    expect(await subscribe(unlucky)).toMatchObject({ value: { errors: [{ message: 'Unexpected error.' }] } });
    await world.ask('mutation { sendParcel(label: "loud") { parcel { id } } }', here);
    expect(await heard).toMatchObject({ value: { data: { parcelSent: { label: 'loud' } } } });
    await client.dispose();
  });
});
