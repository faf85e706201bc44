import { bodyOf } from '../gateways/ask.js';
import type { Load } from '../load/load.js';
import { median } from '../measure/median.js';
import { figure, table } from '../measure/table.js';
import type { World } from './world.js';

const ALIASES = 5_000;
const DOCUMENTS = 10;

/** A document that asks one field 5,000 times; each has other aliases, so that none is known already. */
const document = (turn: number): string =>
  `{ ${Array.from({ length: ALIASES }, (_, at) => `a${turn}x${at}: me { id name }`).join(' ')} }`;

/** Such documents keep coming, one at a time: what does somebody notice who asks for nothing but `__typename`? */
export async function aliasFlood({ gateways, generator, rounds, seconds }: World): Promise<string> {
  const rows: string[][] = [];
  let turn = 0;
  for (const { name, url } of gateways) {
    const trivial: Load = { url, bodies: [bodyOf('{ __typename }')], connections: 8, seconds, perSecond: 50 };
    await generator.send(trivial); // warms up
    const seen: { quiet: number; p99: number; max: number; documents: number }[] = [];
    for (let round = 1; round <= rounds; round += 1) {
      const bodies = Array.from({ length: DOCUMENTS }, () => bodyOf(document((turn += 1))));
      const quiet = await generator.send(trivial);
      const [flood, { p99, max }] = await Promise.all([
        generator.send({ url, bodies, connections: 1, seconds, perSecond: 2 }),
        generator.send(trivial),
      ]);
      seen.push({ quiet: quiet.p99, p99, max, documents: flood.answered });
    }
    const of = (figureOf: (round: (typeof seen)[number]) => number) => figure(median(seen.map(figureOf)));
    rows.push([name, of(({ quiet }) => quiet), of(({ p99 }) => p99), of(({ max }) => max), of((x) => x.documents)]);
  }
  return table(
    [
      `{ __typename } beside documents of ${ALIASES} aliases`,
      'p99 ms without',
      'p99 ms',
      'max ms',
      'documents answered',
    ],
    rows,
  );
}
