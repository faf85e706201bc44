import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { GatewayProcess } from '../../../testing/gateway-process.js';
import { Heard } from '../../../testing/heard.js';
import { RawFeed } from '../../../testing/raw-feed.js';

const feed = new RawFeed();
let gateway: GatewayProcess;

beforeAll(async () => {
  gateway = await GatewayProcess.start(await feed.start());
});
afterAll(async () => {
  await gateway?.stop();
  await feed.stop();
});

const tell = (seq: number, deep: string) => feed.tell(seq, `{"n":${seq},"deep":${deep}}`);
const told = (seq: number, deep: unknown) => ({
  data: { told: { n: seq, deep } },
  extensions: { event: { id: `raw:${seq}` } },
});

describe('An event that is too deep for anyone to read', () => {
  it('is an error in its place to all who follow, and nothing to those before and after it', async () => {
    const query = 'subscription { told { n deep } }';
    const all = [new Heard(gateway.client(), { query }), new Heard(gateway.client(), { query })];
    await vi.waitFor(() => expect(feed.subscribed).toBe(1));
    let seq = 0;
    const happening = setInterval(() => tell((seq += 1), '[[1]]'), 20);
    await Promise.all(all.map((heard) => heard.heard()));
    clearInterval(happening);
    const from = seq;
    tell(from + 1, `${'['.repeat(100_000)}${']'.repeat(100_000)}`);
    tell(from + 2, '[[2]]');
    for (const heard of all) {
      let result = await heard.next();
      while (!result.errors) result = await heard.next();
      expect(result).toEqual({
        data: { told: null },
        errors: [{ message: 'Unexpected error.', extensions: { code: 'INTERNAL_SERVER_ERROR' } }],
        extensions: { event: { id: `raw:${from + 1}` } },
      });
      expect(await heard.next()).toEqual(told(from + 2, [[2]]));
    }
    expect(feed.subscribed).toBe(1);
    expect((await gateway.ask('{ __typename }')).data).toEqual({ __typename: 'Query' });
  });
});
