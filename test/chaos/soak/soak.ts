import { loadavg } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { Crowd } from '../crowd.js';
import { World } from '../world.js';
import { COUNTED, type Census, type Count } from './census.js';
import { type Extent, SELDOM, type Times, timesOf, visitors } from './plan.js';
import { type Tally, together } from './tally.js';

/** What was seen between one look and the next. */
export interface Sample extends Census {
  /** Hours since the beginning. */
  readonly hours: number;
  /** Subscriptions that stand at the subgraph. */
  readonly upstream: number;
  readonly subgraphMb: number;
  /** Of the machine: how many processes want to run. */
  readonly load: number;
  readonly tally: Tally;
}

/** All of it. */
export interface Soaked {
  readonly samples: readonly Sample[];
  /** Everything from the first event to the last. */
  readonly all: Tally;
  readonly events: number;
  /** What was still held 5 s after everyone had left; nothing, and no later than that, when all is well. */
  readonly left: Count & { readonly upstream: number; readonly afterMs: number };
}

/** Until everyone has come to the end of the log, somebody hears something at least this often. */
const SETTLE_MS = 60_000;
const LEAVES_NOTHING_WITHIN_MS = 5_000;

/** Writes events while clients come and go, and looks now and then at what the gateway holds. */
export async function soak(extent: Extent, told: (sample: Sample) => void): Promise<Soaked> {
  const world = await World.open({ ofGateway: COUNTED });
  const crowd = await Crowd.gather(extent.processes).catch(async (error: unknown) => {
    await world.close();
    throw error;
  });
  try {
    return await new Soak(world, crowd, timesOf(extent.seconds)).run(extent, told);
  } finally {
    await crowd.disperse();
    await world.close();
  }
}

class Soak {
  private all: readonly Tally[] = [];
  private recent: Tally[] = [];
  private latest: readonly Tally[] = [];
  private head = 0;
  private forgotten = 0;
  /** Where the log stood at each check, as far back as it is kept. */
  private readonly marks: { readonly at: number; readonly head: number }[] = [];

  constructor(
    private readonly world: World,
    private readonly crowd: Crowd,
    private readonly times: Times,
  ) {}

  async run(extent: Extent, told: (sample: Sample) => void): Promise<Soaked> {
    const { world, crowd, times } = this;
    const { writer, privateKey, url } = world;
    const samples: Sample[] = [];
    writer.seldom = SELDOM;
    this.head = await writer.head();
    await crowd.churn(visitors(extent, url), { privateKey, head: this.head, habits: times.habits });
    writer.start(extent.perSecond);
    const begun = Date.now();
    let next = times.sample;
    for (let passed = 0; passed < times.all; passed = Date.now() - begun) {
      await pause(Math.min(times.check, times.all - passed));
      await this.check();
      if (Date.now() - begun < next) continue;
      next += times.sample;
      const sample = await this.sample((Date.now() - begun) / 3_600_000);
      told(sample);
      samples.push(sample);
    }
    await writer.stop();
    await this.settle();
    return { samples, all: together(this.all, this.latest), events: this.head, left: await this.leave() };
  }

  /** Shows everyone the next part of the log, and forgets what is old. */
  private async check(last = false): Promise<void> {
    const { crowd, marks } = this;
    const { writer } = this.world;
    const rows = await (last ? writer.log(this.head) : writer.numbered(this.head));
    this.head = rows.at(-1)?.seq ?? this.head;
    const now = Date.now();
    marks.push({ at: now, head: this.head });
    while (marks[0] && marks[0].at < now - this.times.kept) this.forgotten = marks.shift()!.head;
    // told before it is so
    this.latest = await crowd.check({ rows, head: this.head, forgotten: this.forgotten, last });
    this.recent.push(...this.latest);
    this.all = [together([...this.all, ...this.latest].map((tally) => ({ ...tally, delays: [] })))];
    await writer.forget(this.forgotten);
  }

  private async sample(hours: number): Promise<Sample> {
    const { gateway, readings } = this.world;
    const tally = together(this.recent, this.latest);
    this.recent = [];
    const census = await gateway.now.ask<Census>('census?');
    const { open, rss } = await readings.now.ask<{ open: number; rss: number }>('open?');
    return { ...census, hours, tally, upstream: open, subgraphMb: rss / 2 ** 20, load: loadavg()[0]! };
  }

  /** Everyone comes to the end of the log. */
  private async settle(): Promise<void> {
    await this.crowd.tell({ do: 'settle' });
    const { writer } = this.world;
    let deadline = Date.now() + SETTLE_MS;
    await writer.log(this.head); // until all is numbered
    do {
      await pause(500);
      await this.check();
      if (this.latest.some(({ deliveries }) => deliveries > 0)) deadline = Date.now() + SETTLE_MS;
    } while (this.latest.some(({ behind }) => behind > 0) && Date.now() < deadline);
    await pause(500); // what is told twice may come last
    await this.check(true);
  }

  private async leave(): Promise<Soaked['left']> {
    const { gateway } = this.world;
    await this.crowd.tell({ do: 'part' });
    const begun = Date.now();
    for (;;) {
      const count = await gateway.now.ask<Count>('count?');
      const upstream = await this.world.upstream();
      const afterMs = Date.now() - begun;
      const held = count.triggers + count.groups + count.listeners + upstream;
      if (held === 0 || afterMs > LEAVES_NOTHING_WITHIN_MS) return { ...count, upstream, afterMs };
      await pause(100);
    }
  }
}
