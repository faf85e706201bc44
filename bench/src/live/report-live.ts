import { figure, table } from '../measure/table.js';
import type { LiveFigures } from './measure-live.js';

/** What was seen, under a name. */
export interface LiveRow {
  readonly server: string;
  readonly clients: number;
  readonly figures: LiveFigures;
}

const SEEN = ['clients', 'expected', 'delivered', 'p50 ms', 'p99 ms', 'CPU µs/delivery'];
const COST = ['RSS MB before', 'with all', 'KB/client', 'upstream', 'entity req/event'];
const BESIDE = ['server CPU %', 'load CPU %', 'other CPU %'];

/** What is aimed at, beside what was seen. */
const TARGETS = `Targets: 5,000 clients: CPU 15 µs per delivery, p99 150 ms. 10,000 connections in 200 MB more.
1 upstream subscription, 1 entity request per event and group. graphql-ws knows the whole schema and asks nobody.`;

const row = ({ server, clients, figures: seen }: LiveRow): string[] => [
  server,
  ...[clients, seen.expected, seen.delivered].map((count) => count.toLocaleString('en')),
  ...[seen.p50, seen.p99, seen.cpuUs, seen.rssBeforeMb, seen.rssMb].map(figure),
  figure(((seen.rssMb - seen.rssBeforeMb) * 1_024) / clients),
  String(seen.upstream),
  figure(seen.requestsPerEvent),
  ...[seen.serverCpuPercent, seen.loadCpuPercent, seen.otherCpuPercent].map((percent) => percent.toFixed(0)),
];

/** All of it side by side. */
export const reportLive = (rows: readonly LiveRow[]): string =>
  `\n${table(['', ...SEEN, ...COST, ...BESIDE], rows.map(row))}\n\n${TARGETS}`;
