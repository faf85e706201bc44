import type { ExplainedRequest } from './explained.js';

const NARROWEST_BAR = 6;

/** Requests as a table with a bar for the time of each, no wider than `columns`. */
export function timeline(requests: readonly ExplainedRequest[], columns: number): readonly string[] {
  const rows = requests.map(cells);
  const table = [HEAD, ...rows];
  const widths = HEAD.map((_, column) => Math.max(...table.map((row) => row[column]!.length)));
  const room = columns - widths.reduce((sum, width) => sum + width + 2, 0);
  const width = Math.max(NARROWEST_BAR, room);
  const whole = Math.max(...requests.map(({ startedAt, took }) => startedAt + took)) || 1;
  const lines = table.map((row) => row.map((cell, column) => padded(cell, widths[column]!, column)).join('  '));
  return lines.map((line, index) =>
    (index === 0 ? line : `${line}  ${bar(requests[index - 1]!, { whole, width })}`).trimEnd(),
  );
}

const HEAD = ['start', 'took', 'subgraph', 'fetches', 'entities', 'answer'];
/** Texts; the other columns are numbers. */
const LEFT = [2, 3];
const LONGEST_NAME = 18;

function cells({ startedAt, took, subgraph, fetches, entities, answerBytes, errors }: ExplainedRequest): string[] {
  return [
    startedAt.toFixed(1),
    took.toFixed(1),
    subgraph.length > LONGEST_NAME ? `${subgraph.slice(0, LONGEST_NAME - 1)}…` : subgraph,
    ranges(fetches),
    !entities ? '' : entities.wanted === entities.sent ? String(entities.sent) : `${entities.wanted}→${entities.sent}`,
    answerBytes === undefined ? 'none' : `${size(answerBytes)}${errors > 0 ? ' !' : ''}`,
  ];
}

const padded = (cell: string, width: number, column: number) =>
  LEFT.includes(column) ? cell.padEnd(width) : cell.padStart(width);

/** Where a request lies in the whole: a line as long as it took, a dot at least. */
function bar(
  { startedAt, took }: ExplainedRequest,
  { whole, width }: { readonly whole: number; readonly width: number },
): string {
  const from = Math.min(width - 1, Math.floor((startedAt / whole) * width));
  const to = Math.max(from + 1, Math.round(((startedAt + took) / whole) * width));
  return `${' '.repeat(from)}${'━'.repeat(Math.min(width, to) - from)}`;
}

/** Numbers in a row as a range: `1 3-5`. */
export function ranges(numbers: readonly number[]): string {
  const found: [number, number][] = [];
  for (const number of numbers.toSorted((one, other) => one - other)) {
    const last = found.at(-1);
    if (last && number === last[1] + 1) last[1] = number;
    else found.push([number, number]);
  }
  const all = found.map(([from, to]) => (from === to ? String(from) : `${from}-${to}`)).join(' ');
  return all.length <= LONGEST_LIST ? all : `${all.slice(0, LONGEST_LIST - 1)}…`;
}

const LONGEST_LIST = 12;

/** Bytes as people say them. */
export function size(bytes: number): string {
  if (bytes < 1_000) return `${bytes} B`;
  return bytes < 1_000_000 ? `${(bytes / 1_000).toFixed(1)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
