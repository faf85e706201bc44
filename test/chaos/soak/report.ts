import { percentile } from '../../../bench/src/measure/median.js';
import { slope } from './slope.js';
import type { Sample, Soaked } from './soak.js';
import { FAULTS, isSound, type Tally } from './tally.js';

const HEAD = [
  'minutes',
  'deliveries',
  'came',
  'left',
  'resumed',
  'reconnects',
  'resyncs',
  'p99 ms',
  'heap MB',
  'buffers MB',
  'RSS MB',
  'subgraph MB',
  'triggers',
  'groups',
  'listeners',
  'present',
  'upstream',
  'partial',
  'load',
  'wrong',
];

const whole = (value: number) => Math.round(value).toLocaleString('en');
const row = (cells: readonly string[]) => cells.map((cell, at) => cell.padStart(HEAD[at]!.length)).join('  ');

/** What stands over the lines. */
export const heading = row(HEAD);

/** One look. */
export function line({ tally, ...sample }: Sample): string {
  const { deliveries, came, left, resumed, ends, resyncs, delays, present } = tally;
  const reconnects = Object.values(ends).reduce((all, times) => all + times, 0);
  const p99 = percentile(
    delays.toSorted((a, b) => a - b),
    0.99,
  );
  const memory = [sample.heapMb, sample.buffersMb, sample.rssMb, sample.subgraphMb].map((mb) => mb.toFixed(1));
  const held = [sample.triggers, sample.groups, sample.listeners, present, sample.upstream, tally.partial];
  return row([
    (sample.hours * 60).toFixed(1),
    ...[deliveries, came, left, resumed, reconnects, resyncs, p99].map(whole),
    ...memory,
    ...held.map(whole),
    sample.load.toFixed(1),
    isSound(tally) ? 'nothing' : faultsOf(tally),
  ]);
}

/** Whatever must never be and was. */
function faultsOf(tally: Tally): string {
  const found = FAULTS.filter((name) => tally[name] > 0).map((name) => `${tally[name]} ${name}`);
  return [...found, ...(tally.wrong ? [tally.wrong] : [])].join(', ');
}

/** A line that rises by more than this of the mean in an hour is not flat. */
const FLAT = 0.1;
/** What a program does when it is young says nothing of how it grows. */
const JUDGED_FROM_HOURS = 1 / 3;

/** What the heap does: the line through the last three quarters of the looks. Whether it may be so. */
function heap(samples: readonly Sample[]): { readonly says: string; readonly isFlat: boolean } {
  const later = samples.slice(Math.floor(samples.length / 4));
  const rise = slope(later.map(({ hours, heapMb }) => [hours, heapMb]));
  const mean = later.reduce((sum, { heapMb }) => sum + heapMb, 0) / later.length;
  const isJudged = (samples.at(-1)?.hours ?? 0) >= JUDGED_FROM_HOURS;
  const isFlat = rise <= FLAT * mean;
  const figures = `${rise.toFixed(2)} MB/hour at a mean of ${mean.toFixed(1)} MB over the last ${later.length} of ${samples.length} looks`;
  const bound = `may rise by ${(FLAT * mean).toFixed(2)} MB/hour, ${FLAT * 100} % of the mean`;
  const verdict = isJudged ? (isFlat ? 'flat' : 'NOT FLAT') : 'not judged, which takes 20 minutes';
  return { says: `heap of the gateway: ${figures}; ${bound}: ${verdict}`, isFlat: isFlat || !isJudged };
}

/** Everything that was wrong. */
export function wrongs({ samples, all, left }: Soaked): string[] {
  const forGood = Object.entries(all.ends).filter(([why]) => why.startsWith('for good'));
  const { triggers, groups, listeners, upstream, afterMs } = left;
  const what: (string | false)[] = [
    !isSound(all) && `not as the log says: ${all.wrong ?? 'see the counts'}`,
    all.deliveries === 0 && 'nobody heard of anything',
    all.behind > 0 && `${all.behind} clients did not come to the end of the log`,
    ...forGood.map(([why, times]) => `${times} subscriptions ended ${why}`),
    heldBy(left) > 0 &&
      `${afterMs} ms after everyone has left, ${triggers} triggers, ${groups} groups, ${listeners} listeners and ${upstream} subscriptions at the subgraph are left`,
    !heap(samples).isFlat && 'the heap of the gateway grows',
  ];
  return what.filter((one) => one !== false);
}

/** The end of it, as lines. */
export function summary(soaked: Soaked): string {
  const { all, events, samples, left } = soaked;
  const { lost, repeated, disordered, foreign, resyncs, unduly, stale, partial, again, ends } = all;
  const wrong = wrongs(soaked);
  return [
    `${whole(events)} events, ${whole(all.deliveries)} deliveries: ${lost} lost, ${repeated} repeated, ${disordered} out of order, ${foreign} of others`,
    `came ${whole(all.came)} times (${whole(all.resumed)} to go on), left ${whole(all.left)} times; ${again} results told again and left out by the client's helper`,
    `told to read anew: ${resyncs} times, ${unduly} of them without need; ${stale} stale and ${partial} partial results`,
    `connections ended: ${JSON.stringify(ends)}`,
    heap(samples).says,
    ...(heldBy(left) === 0 ? [`everyone left: nothing is held after ${left.afterMs} ms`] : []),
    ...wrong.map((what) => `WRONG ${what}`),
    wrong.length === 0 ? 'ok' : 'failed',
  ].join('\n');
}

const heldBy = ({ triggers, groups, listeners, upstream }: Soaked['left']) => triggers + groups + listeners + upstream;
