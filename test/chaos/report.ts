import { figure, table } from '../../bench/src/measure/table.js';
import type { Outcome } from './chaos.js';

/** Whether nothing was wrong. */
export const isSound = ({ lost, repeated, disordered, foreign, complaints }: Outcome): boolean =>
  lost + repeated + disordered + foreign === 0 && complaints.length === 0;

/** What was wrong, as lines. */
export function wrongs(outcome: Outcome): string[] {
  if (isSound(outcome)) return [];
  const { fault, example, complaints, ends } = outcome;
  const connections = `connections ended: ${JSON.stringify(ends).slice(0, 1_000)}`;
  return [...(example ? [example] : []), ...complaints, connections].map((what) => `${fault}: ${what}`);
}

const HEAD = [
  'fault',
  's',
  'events',
  'deliveries',
  'lost',
  'repeated',
  'disordered',
  'foreign',
  'ended',
  'resync',
  'p99 ms',
];

const row = (outcome: Outcome): string[] => {
  const { fault, seconds, events, expected, lost, repeated, disordered, foreign, reconnects, resyncs, p99 } = outcome;
  const counts = [events, expected, lost, repeated, disordered, foreign, reconnects, resyncs];
  return [fault, seconds.toFixed(1), ...counts.map((count) => count.toLocaleString('en')), figure(p99)];
};

/** One line while it goes on. */
export const progress = (outcome: Outcome): string =>
  `${isSound(outcome) ? 'ok   ' : 'WRONG'} ${row(outcome).join('  ')}`;

/** All outcomes. */
export const summary = (outcomes: readonly Outcome[]): string => table(HEAD, outcomes.map(row));
