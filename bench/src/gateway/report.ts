import { type Figures, mediansOf } from '../measure/figures.js';
import { figure, table } from '../measure/table.js';

/** What was seen of one query. */
export interface Seen {
  readonly query: string;
  readonly bytes: number;
  readonly figures: ReadonlyMap<string, readonly Figures[]>;
}

const GATEWAY = ['req/s', 'p50 ms', 'p99 ms', 'CPU ms/req', 'RSS MB', 'subgraph req/req'];
const BESIDE = ['subgraphs CPU %', 'load CPU %', 'other CPU %'];
const HEAD = ['', ...GATEWAY, ...BESIDE, 'stock CPU / CPU'];

/** The medians side by side; the ratio says how much more CPU the first of them takes per request. */
export function report({ query, bytes, figures }: Seen): string {
  const medians = [...figures].map(([name, rounds]) => [name, mediansOf(rounds)] as const);
  const stock = medians[0]![1].cpuMs;
  const rows = medians.map(([name, of]) => [
    name,
    ...[of.perSecond, of.p50, of.p99, of.cpuMs, of.rssMb, of.subgraphRequests].map(figure),
    ...[of.subgraphCpuPercent, of.loadCpuPercent, of.otherCpuPercent].map((percent) => percent.toFixed(0)),
    (stock / of.cpuMs).toFixed(1),
  ]);
  return `\n${query}: ${bytes.toLocaleString('en')} bytes, all answers equal\n${table(HEAD, rows)}`;
}
