import { setTimeout as pause } from 'node:timers/promises';
import { percentile } from '../../bench/src/measure/median.js';
import { Crowd } from './crowd.js';
import type { Report } from './crowd/orders.js';
import type { Transport } from './dial/dial.js';
import { EVERYONE, type Fault, type Scene } from './faults.js';
import { roster } from './roster.js';
import { verify, type Verdict } from './verify.js';
import { type Manner, World } from './world.js';

/** How much of it. */
export interface Extent {
  readonly clients: number;
  readonly perSecond: number;
  readonly processes: number;
  readonly transports: readonly Transport[];
  readonly short: boolean;
  /** Settings for subgraphs and gateway, by variable. */
  readonly settings: Readonly<Record<string, string>>;
  /** What carries the events that everyone follows, if anything does. */
  readonly events?: Manner['events'];
}

/** What came of one fault. */
export interface Outcome extends Verdict {
  readonly fault: string;
  readonly seconds: number;
  readonly events: number;
  readonly reconnects: number;
  readonly resyncs: number;
  readonly p99: number;
  readonly complaints: readonly string[];
  /** Why connections ended, and how often. */
  readonly ends: Readonly<Record<string, number>>;
}

/** Until everyone has come to the end of the log, somebody comes closer to it at least this often, whatever was done. */
const SETTLE_MS = 60_000;

/** Does one fault after the other while events are written, and compares what every client heard with the log. */
export async function chaos(
  extent: Extent,
  faults: readonly Fault[],
  told: (outcome: Outcome) => void,
): Promise<Outcome[]> {
  const world = await World.open(extent);
  const crowd = await Crowd.gather(extent.processes).catch(async (error: unknown) => {
    await world.close();
    throw error;
  });
  try {
    const { privateKey, url } = world;
    const resume = `${world.followed}:${await world.writer.head()}`;
    const everyone = roster({ ...extent, url });
    await crowd.join(everyone, { resume, privateKey });
    const ofOneKey = everyone.filter(({ key }) => key === everyone[0]?.key);
    const followings = new Set(ofOneKey.map(({ tenant, sub }) => `${tenant} ${sub}`)).size;
    const outcomes: Outcome[] = [];
    for (const fault of faults) {
      const outcome = await suffer({ world, crowd, followings, short: extent.short }, fault, extent.perSecond);
      told(outcome);
      outcomes.push(outcome);
    }
    return outcomes;
  } finally {
    await crowd.disperse();
    await world.close();
  }
}

/** Everyone follows what is carried from one subgraph to another while a fault is suffered that is about that. */
async function suffer(stage: Omit<Scene, 'from'>, fault: Fault, perSecond: number): Promise<Outcome> {
  const { world } = stage;
  if (!fault.carried || world.followed === 'echoes') return sufferHere(stage, fault, perSecond);
  await world.carry(await world.writer.head());
  await move(stage);
  const outcome = await sufferHere(stage, fault, perSecond);
  await world.carryNoMore();
  await move(stage);
  return outcome;
}

const move = async ({ world, crowd }: Omit<Scene, 'from'>) =>
  crowd.tell({ do: 'rejoin', some: EVERYONE, resume: `${world.followed}:${await world.writer.head()}` });

async function sufferHere(stage: Omit<Scene, 'from'>, fault: Fault, perSecond: number): Promise<Outcome> {
  const { world, crowd, short } = stage;
  const { writer } = world;
  const begun = Date.now();
  const from = await writer.head();
  await crowd.tell({ do: 'restart' });
  writer.start(perSecond);
  await pause(short ? 700 : 2_000);
  const complaints = [await fault.run({ ...stage, from })];
  await pause(short ? 700 : 3_000);
  await writer.stop();

  const log = await writer.log(from);
  const last = Object.fromEntries(log.map(({ tenant, key, seq }) => [`${tenant} ${key}`, seq]));
  let [deadline, { behind, come }] = [Date.now() + SETTLE_MS, await crowd.distance(last)];
  while (behind > 0 && Date.now() < deadline) {
    await pause(100);
    const before = come;
    ({ behind, come } = await crowd.distance(last));
    if (come !== before) deadline = Date.now() + SETTLE_MS; // a busy machine is late with everything
  }
  if (behind > 0) complaints.push(`${behind} clients are behind, and nothing has come for ${SETTLE_MS / 1_000} s`);
  await pause(200); // what is told twice may come last

  const seen = merged(await crowd.report());
  if (seen.stale > 0) complaints.push(`${seen.stale} events were completed with what was read before them`);
  complaints.push(fault.check?.(seen));
  const forGood = Object.entries(seen.ends).filter(([why]) => why.startsWith('for good'));
  complaints.push(...forGood.map(([why, times]) => `${times} subscriptions ended ${why}`));
  if (log.length === 0) complaints.push('no event was written');
  return {
    ...verify(log, seen.heard),
    fault: fault.name,
    seconds: (Date.now() - begun) / 1_000,
    events: log.length,
    reconnects: Object.values(seen.ends).reduce((all, one) => all + one, 0),
    resyncs: seen.resyncs,
    ends: seen.ends,
    p99: percentile(
      seen.delays.toSorted((a, b) => a - b),
      0.99,
    ),
    complaints: complaints.filter((what) => what !== undefined) as string[],
  };
}

function merged(reports: readonly Report[]): Report {
  const sum = (name: 'resyncs' | 'stale' | 'partial') => reports.reduce((all, report) => all + report[name], 0);
  const ends: Record<string, number> = {};
  for (const report of reports) {
    for (const [why, times] of Object.entries(report.ends)) ends[why] = (ends[why] ?? 0) + times;
  }
  const [heard, delays] = [reports.flatMap((one) => one.heard), reports.flatMap((one) => one.delays)];
  return { heard, delays, ends, resyncs: sum('resyncs'), stale: sum('stale'), partial: sum('partial') };
}
