import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Changes } from '../../testing/changes.js';
import { ToyUplink } from '../../testing/toy-uplink.js';
import { StartRefused } from '../start-refused.js';
import { UplinkSource } from './uplink-source.js';

const KEY = 'service:toys:sesame';
const { graphRef } = ToyUplink;

let uplink: ToyUplink;
let endpoint: string;
let changes: Changes;
let source: UplinkSource;
let clock: NodeJS.Timeout;

beforeEach(async () => {
  // Apollo's manager waits for seconds between retries and polls: here time runs twenty times as fast
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  clock = setInterval(() => vi.advanceTimersByTime(100), 5);
  uplink = new ToyUplink(KEY);
  endpoint = await uplink.start();
  changes = new Changes();
  source = asking({});
});
afterEach(async () => {
  await source.stop();
  await uplink.stop();
  clearInterval(clock);
  vi.useRealTimers();
});

const asking = (other: { key?: string; graphRef?: string; endpoints?: string[] }) =>
  new UplinkSource({ key: KEY, graphRef, endpoints: [endpoint], ...other }, changes);

/** What it says when it does not start. */
async function refusalOf(refused: UplinkSource): Promise<string> {
  const error: unknown = await refused.start(changes.onChange).catch((reason: unknown) => reason);
  await refused.stop();
  expect(error).toBeInstanceOf(StartRefused);
  return (error as Error).message;
}

describe('A supergraph of Uplink', () => {
  it('is given at the start and whenever another is published', async () => {
    uplink.publish('first');
    expect(await source.start(changes.onChange)).toBe('first');
    await uplink.gives('Unchanged');
    uplink.publish('second');
    await changes.until('second');
    uplink.publish('second'); // published again, the same
    await uplink.gives('RouterConfigResult');
    await uplink.gives('Unchanged');
    uplink.publish('third');
    await changes.until('third');
    expect(changes.heard).toEqual(['second', 'third']);
  });

  it('outlives what goes wrong in between, which is told once', async () => {
    uplink.publish('first');
    await source.start(changes.onChange);
    uplink.instead = (response) => response.writeHead(503).end(`${KEY} is fine`);
    for (let times = 0; times < 3; times += 1) await uplink.gives('instead');
    uplink.instead = (response) => response.end('{"errors":[{"message":"sorry"}]}');
    await uplink.gives('instead');
    uplink.instead = (response) => response.destroy();
    await uplink.gives('instead');
    uplink.instead = undefined;
    uplink.publish('second');
    await changes.until('second');
    expect(changes.heard).toEqual(['second']);
    expect(changes.logged).toHaveLength(1);
    expect(changes.logged[0]).toContain(`The Uplink graph ${graphRef} cannot be asked, what is served stays: `);
    expect(changes.logged[0]).toContain('503');
  });

  it('is told anew to be out of reach after it was there', async () => {
    uplink.publish('first');
    await source.start(changes.onChange);
    for (const times of [1, 2]) {
      uplink.instead = (response) => response.writeHead(503).end();
      await changes.logs(/503/, times);
      uplink.instead = undefined;
      await uplink.gives('Unchanged');
    }
    expect(changes.logged).toHaveLength(2);
  });

  it('comes from the second endpoint when the first is out of order', async () => {
    uplink.publish('first');
    const two = asking({ endpoints: ['http://127.0.0.1:1/', endpoint] });
    expect(await two.start(changes.onChange)).toBe('first');
    await two.stop();
  });

  it('is refused by name when the key is wrong, and no key is shown', async () => {
    uplink.publish('first');
    const said = await refusalOf(asking({ key: 'service:toys:guess' }));
    expect(said).toMatch(/^APOLLO_KEY must be an API key that may read toys@current; .*AUTHENTICATION_FAILED/);
    expect(said).not.toContain('guess');
    expect(changes.logged.join()).not.toContain('guess');
  });

  it('is refused by name when no such graph is published', async () => {
    uplink.publish('first');
    expect(await refusalOf(asking({ graphRef: 'toys@typo' }))).toMatch(/^APOLLO_GRAPH_REF must be .* got toys@typo: /);
  });

  it('is refused when Uplink cannot be reached, and comes when it can', async () => {
    uplink.instead = (response) => response.writeHead(500).end();
    const starting = source.start(changes.onChange);
    await expect(starting).rejects.toThrow(
      /^The Uplink graph toys@current cannot be asked: .*500.* See that this machine reaches APOLLO_UPLINK_ENDPOINTS/,
    );
    uplink.publish('first');
    uplink.instead = undefined;
    await changes.until('first');
    expect(changes.heard).toEqual(['first']);
  });

  it('is not listened to after the end', async () => {
    uplink.publish('first');
    await source.start(changes.onChange);
    let release = () => {};
    const reached = new Promise<void>((resolve) => {
      uplink.instead = (response) => {
        const config = { __typename: 'RouterConfigResult', id: '9', supergraphSdl: 'late', minDelaySeconds: 1 };
        release = () => response.end(JSON.stringify({ data: { routerConfig: config } }));
        resolve();
      };
    });
    await reached;
    await source.stop();
    uplink.instead = undefined;
    release();
    const other = asking({});
    expect(await other.start(changes.onChange)).toBe('first'); // by then the late answer has been read
    await other.stop();
    expect(changes.heard).toEqual([]);
  });
});
