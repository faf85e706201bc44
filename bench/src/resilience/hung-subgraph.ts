import { bodyOf } from '../gateways/ask.js';
import { QUERIES } from '../graph/queries.js';
import { median } from '../measure/median.js';
import { figure, table } from '../measure/table.js';
import { untilRight } from './until-right.js';
import type { World } from './world.js';

const NEEDS_IT = '{ topProducts { upc inStock } }';
/** Nine different documents, so that sharing alone cannot hide the hung subgraph. */
const NEEDING = Array.from({ length: 9 }, (_, at) =>
  bodyOf(NEEDS_IT.replace('Products', `Products(first: ${at + 1})`)),
);

/** Inventory accepts and never answers, while others keep asking for it: what do those notice who do not need it? */
export async function hungSubgraph({ gateways, subgraphs, generator, rounds, seconds }: World): Promise<string> {
  const inventory = subgraphs.get('inventory')!.child.process;
  const rows: string[][] = [];
  for (const { name, url } of gateways) {
    const p99 = async () => {
      const needing = { url, bodies: NEEDING, connections: 64, seconds, perSecond: 50, timeoutMs: 1_000 };
      const others = { url, bodies: [bodyOf(QUERIES.small)], connections: 8, seconds, perSecond: 200 };
      const [, seen] = await Promise.all([generator.send(needing), generator.send(others)]);
      if (seen.failed > 0) throw new Error(`${name}: ${seen.failed} queries failed that do not need inventory`);
      return seen.p99;
    };
    await p99(); // warms up
    const [healthy, hung]: [number[], number[]] = [[], []];
    for (let round = 1; round <= rounds; round += 1) {
      healthy.push(await p99());
      inventory.kill('SIGSTOP'); // its kernel goes on accepting connections
      hung.push(await p99());
      inventory.kill('SIGCONT');
      await untilRight(url, NEEDS_IT);
    }
    const [before, after] = [median(healthy), median(hung)];
    rows.push([name, figure(before), figure(after), `${((after / before - 1) * 100).toFixed(1)} %`]);
  }
  return table(['one subgraph hung: p99 of others', 'healthy ms', 'hung ms', 'change'], rows);
}
