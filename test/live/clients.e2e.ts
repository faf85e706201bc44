import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { Place } from './place.js';
import { RESUMING, STOCK, type Follow, type Wish } from './stock.js';

let place: Place;
beforeAll(async () => void (place = await Place.open()));
afterAll(() => place?.close());

const QUERY = 'subscription Live($id: ID!) { changed: priceChanged(id: $id) { name price stars } }';
/** Reconnecting is jittered and a gateway takes a second or two to start. */
const PATIENCE = { timeout: 30_000 };

interface Seen {
  readonly prices: unknown[];
  readonly results: { data?: { changed?: { price: number; stars: number } }; error?: { message: string } }[];
  readonly stop: () => unknown;
  until(...prices: number[]): Promise<void>;
}

/** Follows one product, and waits until the subgraph knows. */
async function open(follow: Follow, id: string, more: Partial<Wish> = {}): Promise<Seen> {
  const prices: unknown[] = [];
  const results: Seen['results'] = [];
  const next = (result: unknown) => {
    results.push(result as never);
    const { data } = result as Seen['results'][number];
    if (data?.changed) prices.push(data.changed.price);
  };
  const { url, authorization } = place;
  const stop = follow({ url, authorization, query: QUERY, variables: { id }, next, ...more });
  await vi.waitFor(() => expect(place.graph.log.open(id)).toBe(1), PATIENCE);
  const until = (...expected: number[]) => vi.waitFor(() => expect(prices).toEqual(expected), PATIENCE);
  return { prices, results, stop, until };
}

let turn = 0;
const another = () => `product-${(turn += 1)}`;

describe.each(STOCK)('$client, as it is shipped,', ({ follow }) => {
  it('hears of events with the fields of other subgraphs, and leaves nothing behind', async () => {
    const id = another();
    const seen = await open(follow, id);
    place.append(id, 1);
    place.append(id, 2);
    await seen.until(1, 2);
    expect(seen.results[0]?.data?.changed).toEqual(
      expect.objectContaining({ name: `Product ${id}`, price: 1, stars: 1 }),
    );
    await seen.stop();
    await vi.waitFor(() => expect(place.graph.log.open(id)).toBe(0), PATIENCE);
  });

  it('loses nothing while its subgraph is away', async () => {
    const id = another();
    const seen = await open(follow, id);
    place.append(id, 1);
    await seen.until(1);
    await place.graph.products.stop();
    place.append(id, 2);
    await place.graph.products.start();
    place.append(id, 3);
    await seen.until(1, 2, 3);
    await seen.stop();
  });
});

describe.each(RESUMING)('$client, resuming,', ({ follow }) => {
  it('hears of each event once and in order when its subgraph goes and comes back', async () => {
    const id = another();
    const seen = await open(follow, id);
    place.append(id, 1);
    await seen.until(1);
    for (const round of [1, 2]) {
      await place.graph.products.stop();
      place.append(id, round * 2);
      await place.graph.products.start();
      place.append(id, round * 2 + 1);
    }
    await seen.until(1, 2, 3, 4, 5);
    await seen.stop();
  });

  it.each(['SIGKILL', 'SIGTERM'] as const)('does so when the gateway is ended by %s', async (signal) => {
    const id = another();
    const seen = await open(follow, id);
    place.append(id, 1);
    place.append(id, 2);
    await seen.until(1, 2);
    await place.end(signal);
    place.append(id, 3);
    await place.return();
    place.append(id, 4);
    await seen.until(1, 2, 3, 4);
    await seen.stop();
  });

  it('gets a new token when the old one has ended, and goes on', async () => {
    const id = another();
    let tokens = 0;
    // five seconds of grace: the first one holds for two or three more
    const authorization = () => place.authorization({ exp: (tokens += 1) === 1 ? -2 : 60 });
    const seen = await open(follow, id, { authorization });
    place.append(id, 1);
    await seen.until(1);
    await vi.waitFor(() => expect(tokens).toBeGreaterThan(1), PATIENCE);
    place.append(id, 2);
    await seen.until(1, 2);
    await seen.stop();
  });

  it('starts after the event that it names', async () => {
    const id = another();
    const first = await open(follow, id);
    place.append(id, 1);
    place.append(id, 2);
    await first.until(1, 2);
    await first.stop();
    await vi.waitFor(() => expect(place.graph.log.open(id)).toBe(0), PATIENCE);
    place.append(id, 3);
    const again = await open(follow, id, { extensions: { resume: 'products:0' } });
    await again.until(1, 2, 3);
    await again.stop();
  });
});
