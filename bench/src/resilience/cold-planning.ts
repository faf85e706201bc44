import { ask, bodyOf } from '../gateways/ask.js';
import { QUERIES } from '../graph/queries.js';
import { median } from '../measure/median.js';
import { figure, table } from '../measure/table.js';
import type { World } from './world.js';

const DOCUMENTS = 20;

/** The big query under another alias: another document, which has to be planned anew. */
const document = (turn: number): string => QUERIES.big.replace('topProducts {', `top${turn}: topProducts {`);

/** Documents that nobody asked before, one after the other: how long does the first request of each take, and for others? */
export async function coldPlanning({ gateways, generator }: World): Promise<string> {
  const rows: string[][] = [];
  for (const { name, url } of gateways) {
    await ask(url, document(0));
    const times: { first: number; again: number }[] = [];
    const beside = generator.send({
      url,
      bodies: [bodyOf('{ __typename }')],
      connections: 8,
      seconds: 3,
      perSecond: 50,
    });
    for (let turn = 1; turn <= DOCUMENTS; turn += 1) {
      times.push({ first: await timed(url, document(turn)), again: await timed(url, document(turn)) });
    }
    const firsts = times.map(({ first }) => first);
    const again = times.map((time) => time.again);
    const { p99 } = await beside;
    rows.push([name, figure(median(firsts)), figure(Math.max(...firsts)), figure(median(again)), figure(p99)]);
  }
  const head = [`first request of ${DOCUMENTS} documents`, 'median ms', 'max ms', 'again ms', '__typename p99 ms'];
  return table(head, rows);
}

async function timed(url: string, query: string): Promise<number> {
  const start = performance.now();
  await ask(url, query);
  return performance.now() - start;
}
