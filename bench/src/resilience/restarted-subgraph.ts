import { setTimeout as pause } from 'node:timers/promises';
import { bodyOf } from '../gateways/ask.js';
import { QUERIES } from '../graph/queries.js';
import { median } from '../measure/median.js';
import { figure, table } from '../measure/table.js';
import { startSubgraph } from '../subgraphs/start-subgraphs.js';
import { untilRight } from './until-right.js';
import type { World } from './world.js';

const DOWN_SECONDS = 2;

/** Reviews is killed while it is asked, and comes back: how long until it is used again? */
export async function restartedSubgraph({ crew, gateways, subgraphs, generator, rounds }: World): Promise<string> {
  const rows: string[][] = [];
  for (const { name, url } of gateways) {
    const took: number[] = [];
    for (let round = 1; round <= rounds; round += 1) {
      const reviews = subgraphs.get('reviews')!;
      const load = { url, bodies: [bodyOf(QUERIES.small)], connections: 8, seconds: DOWN_SECONDS, perSecond: 50 };
      const asking = generator.send(load);
      await pause(200);
      await crew.kill(reviews.child);
      await asking;
      subgraphs.set('reviews', await startSubgraph(crew, 'reviews', new URL(reviews.url).port));
      took.push(await untilRight(url, QUERIES.small));
    }
    rows.push([name, figure(median(took)), figure(Math.max(...took))]);
  }
  return table(['one subgraph killed and restarted', 'used again after ms (median)', 'at most'], rows);
}
