import { setTimeout as pause } from 'node:timers/promises';
import type { Crowd } from './crowd.js';
import type { Report, Some } from './crowd/orders.js';
import { KEYS } from './writer.js';
import type { World } from './world.js';

/** Where a fault happens. */
export interface Scene {
  readonly world: World;
  readonly crowd: Crowd;
  /** Shorter times, for the short form. */
  readonly short: boolean;
  /** The last event before this fault; everybody has had it. */
  readonly from: number;
  /** How many different callers follow one key. */
  readonly followings: number;
}

/** Something that is done to the system while events are written. */
export interface Fault {
  readonly name: string;
  /** Part of the short form, too. */
  readonly quick?: true;
  /** About events that are carried from one subgraph to another, which everyone follows meanwhile. */
  readonly carried?: true;
  /** Needs a server of its own that carries them. */
  readonly engine?: true;
  /** Does it and makes it good again. Says what was wrong besides the events themselves. */
  readonly run: (scene: Scene) => Promise<string | void>;
  /** Looks at what the clients saw: a fault that nobody noticed was none. */
  readonly check?: (seen: Pick<Report, 'ends' | 'resyncs' | 'partial'>) => string | undefined;
}

/** All clients. */
export const EVERYONE = { of: 1, rest: 0 };
const HALF = { of: 2, rest: 1 };
const ONE_KEY = { of: KEYS.length, rest: 0 };
const EACH_FIRST = { of: 1, rest: 0, below: KEYS.length };
const FEW = { of: 50, rest: 7 };

/** At least one connection ended for a reason like this. */
const ended = (pattern: RegExp, what: string) => (seen: Pick<Report, 'ends'>) =>
  Object.keys(seen.ends).some((why) => pattern.test(why)) ? undefined : `no client ${what}`;

/** Some leave, and the subgraph has to be let go of what nobody follows any more, also where nothing happens. */
async function left({ world, crowd }: Scene, some: Some, upstream: number): Promise<string | void> {
  await crowd.tell({ do: 'leave', some });
  const deadline = Date.now() + 5_000;
  let now = await world.upstream();
  while (now !== upstream && Date.now() < deadline) {
    await pause(100);
    now = await world.upstream();
  }
  await crowd.tell({ do: 'rejoin', some });
  if (now !== upstream) return `expected ${upstream} subscriptions at the subgraph after 5 s, got ${now}`;
}

/** The transport is used again: what it has carried grows. */
async function usedAgain({ world }: Scene): Promise<string | void> {
  const { arrived } = await world.carried();
  for (let tries = 0; tries < 100; tries += 1) {
    await pause(100);
    if ((await world.carried()).arrived > arrived) return;
  }
  return 'the transport has carried nothing in the 10 s after it was back';
}

/** The server that carries events is killed, and comes back with what it had or with nothing. */
const killEngine = async (scene: Scene, emptied?: 'emptied') => {
  const { engine } = scene.world;
  await engine.kill();
  await pause(scene.short ? 1_000 : 5_000);
  await engine.restart(emptied);
  return usedAgain(scene);
};

/** All of them, in the order they are done. */
export const FAULTS: readonly Fault[] = [
  { name: 'none', quick: true, run: ({ short }) => pause(short ? 500 : 8_000) },
  {
    name: 'subgraph killed, back after 1 s',
    quick: true,
    run: ({ world }) => world.subgraph.restart('SIGKILL', 1_000),
  },
  { name: 'subgraph killed, back after 30 s', run: ({ world }) => world.subgraph.restart('SIGKILL', 30_000) },
  {
    name: 'gateway killed',
    quick: true,
    run: ({ world, short }) => world.gateway.restart('SIGKILL', short ? 300 : 2_000),
    check: ended(/1006|ECONN|hang up|aborted/, 'was cut off'),
  },
  {
    name: 'gateway told to stop',
    quick: true,
    run: ({ world, short }) => world.gateway.restart('SIGTERM', short ? 300 : 2_000),
    check: ended(/1001/, 'was sent elsewhere'),
  },
  { name: 'PostgreSQL killed', quick: true, run: ({ world, short }) => world.killDatabase(short ? 300 : 3_000) },
  { name: 'subgraph stopped for 10 s', run: ({ world }) => world.subgraph.freeze(10_000) },
  { name: 'gateway stopped for 10 s', run: ({ world }) => world.gateway.freeze(10_000) },
  {
    name: 'completing subgraph away',
    run: async ({ world }) => world.labels.restart('SIGKILL', 5_000),
    check: ({ partial }) => (partial > 0 ? undefined : 'no event was partial'),
  },
  {
    name: 'twentieth of the clients stalled, more than 4 MB each',
    run: async ({ world, crowd }) => {
      world.writer.bulky = true;
      await crowd.tell({ do: 'stall', some: ONE_KEY });
      await pause(20_000);
      world.writer.bulky = false;
      await crowd.tell({ do: 'go', some: ONE_KEY });
    },
  },
  {
    name: 'tenth of the cables cut without a word',
    run: async ({ world }) => {
      const cut = world.proxy.cut();
      await pause(27_000); // the gateway takes a client for gone after two pings of 12 s
      world.proxy.mend();
      if (cut === 0) return 'nobody was connected by cable';
    },
    check: ended(/silence/, 'noticed'),
  },
  {
    name: 'two relays racing, one killed twice',
    run: async ({ world, short }) => {
      await world.rival.start();
      await pause(short ? 1_000 : 4_000);
      await world.rival.restart('SIGKILL', 200);
      await pause(short ? 1_000 : 4_000);
      await world.rival.end();
    },
  },
  {
    name: 'transport loses, repeats and swaps 5 % each',
    quick: true,
    carried: true,
    run: async ({ world, short }) => {
      const before = { ...(await world.carried(0.05)) };
      await pause(short ? 3_000 : 10_000);
      const { dropped, repeated, swapped } = await world.carried(0);
      const done = [dropped - before.dropped, repeated - before.repeated, swapped - before.swapped];
      if (done.includes(0)) return `expected lost, repeated and swapped events, got ${done.join(', ')}`;
    },
  },
  {
    name: 'transport killed and back',
    quick: true,
    carried: true,
    engine: true,
    run: (scene) => killEngine(scene),
  },
  {
    name: 'transport killed, back with nothing',
    carried: true,
    engine: true,
    run: (scene) => killEngine(scene, 'emptied'),
  },
  {
    name: 'source of what is carried killed, back after 1 s',
    quick: true,
    carried: true,
    engine: true,
    run: ({ world }) => world.readings.restart('SIGKILL', 1_000),
  },
  {
    name: 'twenty supergraphs one after the other',
    quick: true,
    run: async ({ world, short }) => {
      for (let version = 1; version <= 20; version += 1) {
        world.offer(version);
        await pause(short ? 100 : 500);
      }
    },
  },
  {
    name: 'tokens of half the clients expire',
    run: async ({ crowd }) => {
      await crowd.tell({ do: 'tokens', some: HALF, lasts: -2 }); // five seconds of grace
      await crowd.tell({ do: 'rejoin', some: HALF });
      await pause(8_000);
      await crowd.tell({ do: 'tokens', some: HALF, lasts: 3_600 });
      await pause(4_000);
    },
    check: ended(/4403|JWT_EXPIRED|^end$/, 'had to come back'),
  },
  {
    name: 'cursors older than the log',
    run: async ({ world, crowd, from }) => {
      await world.forget(from);
      // what either of them keeps in memory would do as well
      await Promise.all([world.subgraph.restart('SIGKILL', 0), world.gateway.restart('SIGKILL', 0)]);
      await pause(3_000);
      await crowd.tell({ do: 'rejoin', some: FEW, resume: `${world.followed}:1` });
      await pause(3_000);
    },
    check: ({ resyncs }) => (resyncs > 0 ? undefined : 'nobody was told to read anew'),
  },
  {
    name: 'everyone reconnects ten times in 5 s',
    run: async ({ crowd }) => void (await crowd.tell({ do: 'storm', times: 10, ms: 5_000 })),
  },
  {
    name: 'the first client of each key leaves, and comes back',
    quick: true,
    run: async ({ crowd, short }) => {
      await crowd.tell({ do: 'leave', some: EACH_FIRST });
      await pause(short ? 500 : 5_000);
      await crowd.tell({ do: 'rejoin', some: EACH_FIRST });
    },
  },
  {
    name: 'everyone leaves a quiet key, and comes back',
    run: async (scene) => {
      const { writer } = scene.world;
      writer.quiet = true;
      await pause(1_000); // what was written before has been heard
      const before = await scene.world.upstream();
      const complaint = await left(scene, ONE_KEY, before - scene.followings);
      writer.quiet = false;
      return complaint;
    },
  },
  {
    name: 'everyone leaves, and comes back',
    quick: true,
    run: (scene) => left(scene, EVERYONE, 0),
  },
];
