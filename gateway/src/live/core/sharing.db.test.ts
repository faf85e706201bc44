import { verifyCaller } from '@valueverse/kit/caller';
import type { JWTPayload } from 'jose';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { GatewayProcess } from '../../../testing/gateway-process.js';
import { Heard } from '../../../testing/heard.js';
import { SECRET, SignedInGraph } from '../../../testing/signed-in-graph.js';

const world = new SignedInGraph();
const { graph } = world;
let gateway: GatewayProcess;
let strict: GatewayProcess;
const heard: Heard[] = [];

beforeAll(async () => {
  strict = await world.start();
  gateway = await world.gateway({ IDENTITY_CLAIMS: 'products=tenant roles, reviews=tenant' });
});
afterEach(() => {
  for (const one of heard.splice(0)) one.unsubscribe();
});
afterAll(() => world.stop());

interface Asking extends JWTPayload {
  readonly fields?: string;
}

async function follow(
  at: GatewayProcess,
  id: string,
  { purposeOfUse, fields = '{ price stars }', ...claims }: Asking = {},
): Promise<Heard> {
  const client = at.client({ ...(await world.bearer(claims)), purposeOfUse });
  const one = new Heard(client, { query: `subscription { priceChanged(id: "${id}") ${fields} }` });
  heard.push(one);
  return one;
}
const append = (id: string, price: number) => graph.log.append(id, { id, name: 'x', price });
const prices = async (all: readonly Heard[]) =>
  (await Promise.all(all.map((one) => one.next()))).map(
    ({ data }) => (data!['priceChanged'] as { price: number }).price,
  );
/** Something happens until somebody hears of it: an event of before one stands is not for them. */
async function told(one: Heard, id: string): Promise<void> {
  const happening = setInterval(() => append(id, 1), 20);
  await one.next();
  clearInterval(happening);
}
const tokenOf = (authorization: unknown) => verifyCaller(String(authorization).slice('Bearer '.length), SECRET);
const subscriptions = (id: string) => graph.products.subscribed.filter(({ query }) => query.includes(`"${id}"`));
/** Of all literals the gateway makes variables: where its key is one, the key is among the variables. */
const ofKey = (id: string) =>
  graph.products.subscribed
    .filter(({ variables }) => Object.values(variables ?? {}).includes(id))
    .concat(subscriptions(id));

describe('One subscription at the subgraph', () => {
  it('serves everyone of whom it is told the same, and so does one request per event', async () => {
    const all = await Promise.all(
      Array.from({ length: 20 }, (_, at) => follow(gateway, 'same', { sub: `user-${at}` })),
    );
    await vi.waitFor(() => expect(graph.log.open('same')).toBe(1));
    // everyone stands when the last has been answered
    await gateway.ask('{ catalog }');
    for (let price = 1; price <= 3; price += 1) {
      const asked = graph.reviews.heard.length;
      append('same', price);
      expect(new Set(await prices(all))).toEqual(new Set([price]));
      expect(graph.reviews.heard.length).toBe(asked + 1);
    }
    expect(ofKey('same')).toHaveLength(1);
    const { headers } = ofKey('same')[0]!.extensions as { headers: { authorization: string } };
    const told = { kind: 'HUMAN', id: 'someone', tenant: 'north', roles: ['viewer'], scopes: [] };
    expect(await tokenOf(headers.authorization)).toMatchObject(told);
    expect(await tokenOf(graph.reviews.heard.at(-1)!.authorization)).toMatchObject(told);
  });

  it.each([
    { what: 'another tenant', claims: { tenant: 'south' } },
    { what: 'another role', claims: { roles: ['operator'] } },
  ])('serves nobody of $what', async ({ what, claims }) => {
    await follow(gateway, what);
    await follow(gateway, what, claims);
    await vi.waitFor(() => expect(graph.log.open(what)).toBe(2));
  });

  it('serves one user alone where nothing is declared', async () => {
    await follow(strict, 'strict', { sub: 'one' });
    await follow(strict, 'strict', { sub: 'other' });
    await follow(strict, 'strict', { sub: 'one' });
    await vi.waitFor(() => expect(graph.log.open('strict')).toBe(2));
  });

  it('serves one purpose of use alone where nothing is declared', async () => {
    await follow(strict, 'purpose', { purposeOfUse: 'TREAT' });
    await follow(strict, 'purpose', { purposeOfUse: 'HRESCH' });
    await vi.waitFor(() => expect(graph.log.open('purpose')).toBe(2));
    const told = await Promise.all(
      ofKey('purpose').map(({ extensions }) =>
        tokenOf((extensions as { headers: { authorization: string } }).headers.authorization),
      ),
    );
    expect(told.map(({ purposeOfUse }) => purposeOfUse).toSorted()).toEqual(['HRESCH', 'TREAT']);
  });

  it('goes on for the others when the first leaves', async () => {
    const first = await follow(gateway, 'leaves', { sub: 'one' });
    await vi.waitFor(() => expect(graph.log.open('leaves')).toBe(1));
    const second = await follow(gateway, 'leaves', { sub: 'other' });
    await told(second, 'leaves');
    first.unsubscribe();
    await told(second, 'leaves');
    expect(ofKey('leaves')).toHaveLength(1);
  });

  it.each([
    {
      what: 'two users',
      at: () => strict,
      claims: [{ sub: 'one' }, { sub: 'other' }],
      seen: ['one/north/viewer', 'other/north/viewer'],
    },
    {
      what: 'two roles where they are told of',
      at: () => gateway,
      claims: [{ roles: ['viewer'] }, { roles: ['operator'] }],
      seen: ['someone/north/viewer', 'someone/north/operator'],
    },
    {
      what: 'one user under two purposes',
      at: () => strict,
      claims: [{ purposeOfUse: 'TREAT' }, { purposeOfUse: 'HRESCH' }],
      seen: ['u1/north/viewer/TREAT', 'u1/north/viewer/HRESCH'],
    },
  ])('never shows $what what the other sees', async ({ what, at, claims, seen }) => {
    const fields = '{ toldTo seenBy }';
    const both = await Promise.all(claims.map((one) => follow(at(), what, { ...one, fields })));
    await vi.waitFor(() => expect(graph.log.open(what)).toBe(2));
    for (let price = 1; price <= 3; price += 1) {
      append(what, price);
      const results = await Promise.all(both.map((one) => one.next()));
      expect(results.map(({ data }) => data!['priceChanged'])).toEqual(
        seen.map((caller) => ({ toldTo: caller, seenBy: caller })),
      );
    }
  });
});
