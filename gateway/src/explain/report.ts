import { styleText } from 'node:util';
import type { GraphQLFormattedError } from 'graphql';
import type { ExplainedOperation } from './explain-operation.js';
import type { OneRun } from './run-once.js';
import { size, timeline } from './timeline.js';

const COLUMNS = 80;

type Style = Parameters<typeof styleText>[0];
type Paint = (style: Style, text: string) => string;

/** An explanation for a terminal of 80 columns. Apollo's plan is as wide as it nests deep. */
export function report(about: ExplainedOperation, colours: boolean): string {
  const paint: Paint = (style, text) => (colours ? styleText(style, text, { validateStream: false }) : text);
  const { kind, name, plan, fetches, planning, cold, warm } = about;
  const lines = [
    `${paint('bold', name === undefined ? kind : `${kind} ${name}`)}: ${count(fetches, 'fetch')}, planned in ${ms(planning)}`,
    '',
    ...plan.map((line) => painted(line, paint)),
  ];
  if (!cold) return [...lines, ...notRun(kind)].join('\n');
  const { traced } = warm ?? { traced: cold };
  lines.push(
    '',
    paint('bold', `${count(traced.requests.length, 'request')} for ${count(fetches, 'fetch')}${warm ? ', warm' : ''}`),
  );
  if (traced.requests.length > 0) {
    const [head = '', ...rows] = timeline(traced.requests, COLUMNS);
    lines.push(paint('dim', head), ...rows);
  }
  lines.push('', `cold    ${total(cold)}`);
  if (warm) {
    const { took, median } = warm;
    lines.push(`warm    ${ms(median)}, the median of ${took.length} runs from ${ms(took[0]!)} to ${ms(took.at(-1)!)}`);
  } else lines.push('A mutation is run once: this was it.');
  lines.push(
    `answer  ${size(traced.answerBytes)}${traced.errors.length === 0 ? '' : `, ${count(traced.errors.length, 'error')}`}`,
  );
  return [...lines, ...traced.errors.map((error) => paint('red', complaint(error)))].join('\n');
}

const total = ({ took, requests }: OneRun) =>
  `${ms(took)}, ${count(requests.length, 'request')}, connections to open included`;

const notRun = (kind: string) => (kind === 'subscription' ? ['', 'A subscription is planned here, not run.'] : []);

/** A line of the plan; where a fetch begins, the eye finds it. */
function painted(line: string, paint: Paint): string {
  const [, fetch, number] = /^( *Fetch\(.*) (# \d+)$/.exec(line) ?? [];
  return fetch && number ? `${paint('cyan', fetch)} ${paint('bold', number)}` : line;
}

/** An error in a line: what, where, and its code. */
export function complaint({ message, path, locations, extensions }: GraphQLFormattedError): string {
  const at = path ? ` at ${path.join('.')}` : locations?.[0] ? ` at ${locations[0].line}:${locations[0].column}` : '';
  const code = extensions?.['code'];
  return `${message}${code === undefined ? '' : ` (${String(code)})`}${at}`;
}

const count = (number: number, thing: string) =>
  `${number} ${thing}${number === 1 ? '' : thing.endsWith('h') ? 'es' : 's'}`;
const ms = (time: number) => `${time.toFixed(1)} ms`;
