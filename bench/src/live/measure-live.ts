import { setTimeout as pause } from 'node:timers/promises';
import type { Crew } from '../process/crew.js';
import { machineCpuMs } from '../process/machine-cpu.js';
import { usageOf } from '../process/usage.js';
import { Crowd } from './crowd.js';
import { rightAnswers } from './right-answers.js';
import type { Side } from './sides.js';

/** How many follow, and how much happens. */
export interface LiveLoad {
  readonly clients: number;
  readonly tenants: number;
  readonly processes: number;
  /** Deliveries per second to all clients together. */
  readonly deliveries: number;
  readonly seconds: number;
}

/** What was seen of one server under one load. */
export interface LiveFigures {
  readonly expected: number;
  readonly delivered: number;
  readonly p50: number;
  readonly p99: number;
  /** CPU microseconds of the server's process per delivery. */
  readonly cpuUs: number;
  readonly rssBeforeMb: number;
  readonly rssMb: number;
  readonly upstream: number;
  readonly requestsPerEvent: number;
  readonly serverCpuPercent: number;
  readonly loadCpuPercent: number;
  readonly otherCpuPercent: number;
}

/** What a connection costs is looked at when nothing has happened for so long. */
const CALM_MS = 2_000;
/** Deliveries may be late by so much before they count as missing. */
const LATE_MS = 15_000;

/** Compares answers, lets all clients connect, and makes events for them. Throws when one got anything else than answers. */
export async function measureLive(crew: Crew, side: Side, load: LiveLoad): Promise<LiveFigures> {
  const { clients, tenants, processes, seconds } = load;
  const { name, url, privateKey, server, source } = side;
  await rightAnswers(side);
  const crowd = await Crowd.gather(crew, processes);
  await pause(CALM_MS);
  const rssBeforeMb = usageOf(server.pid).rssMb;
  await crowd.connect({ url, privateKey, clients, tenants });
  await source({ emit: { count: 3, perSecond: 5 } }); // everyone's subscription stands, and all is warm
  await arrived(crowd, 3 * clients);
  await pause(CALM_MS);
  const { rssMb } = usageOf(server.pid);

  await crowd.count({ forget: true });
  const perSecond = Math.max(0.5, load.deliveries / clients);
  const count = Math.max(1, Math.round(perSecond * seconds));
  const before = await source();
  const used = since({ server: () => usageOf(server.pid).cpuMs, load: crowd.cpuMs, machine: machineCpuMs });
  const start = performance.now();
  const { open } = await source({ emit: { count, perSecond } });
  const { delivered, wrong, gone, delays } = await arrived(crowd, count * clients);
  const cpu = used();
  const lasted = performance.now() - start;
  const { requests } = await source(); // the last event has been completed by now
  await crowd.disperse(crew);
  if (wrong > 0 || gone.length > 0) {
    throw new Error(`${name} must give answers only, got ${wrong} other messages and these ends: ${gone.join(', ')}`);
  }
  const percent = (ms: number) => (Math.max(0, ms) / lasted) * 100;
  return {
    expected: count * clients,
    delivered,
    p50: delays.percentile(0.5),
    p99: delays.percentile(0.99),
    cpuUs: (cpu.server / delivered) * 1_000,
    rssBeforeMb,
    rssMb,
    upstream: open,
    requestsPerEvent: (requests - before.requests) / count,
    serverCpuPercent: percent(cpu.server),
    loadCpuPercent: percent(cpu.load),
    otherCpuPercent: percent(cpu.machine - cpu.server - cpu.load),
  };
}

/** Waits until so many have come, or nothing more does. */
async function arrived(crowd: Crowd, expected: number) {
  const deadline = performance.now() + LATE_MS;
  for (;;) {
    const counted = await crowd.count();
    if (counted.delivered + counted.wrong >= expected || performance.now() > deadline) return counted;
    await pause(100);
  }
}

/** How much each counter has grown from now on. */
function since<N extends string>(read: Readonly<Record<N, () => number>>): () => Record<N, number> {
  const names = Object.keys(read) as N[];
  const before = names.map((name) => read[name]());
  return () => Object.fromEntries(names.map((name, at) => [name, read[name]() - before[at]!])) as Record<N, number>;
}
