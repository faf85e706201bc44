import { bodyOf } from '../gateways/ask.js';
import { QUERIES } from '../graph/queries.js';
import { LoadGenerator } from '../load/load-generator.js';
import { median } from '../measure/median.js';
import { figure, table } from '../measure/table.js';
import { untilRight } from './until-right.js';
import type { World } from './world.js';

const NEEDS_IT = '{ topProducts { upc inStock } }';
/** Nine different documents, so that sharing alone cannot hide the hung subgraph. */
const NEEDING = Array.from({ length: 9 }, (_, at) =>
  bodyOf(NEEDS_IT.replace('Products', `Products(first: ${at + 1})`)),
);

/** A p99 of few requests is chance. */
const LONGER = 3;

/** Inventory accepts and never answers, while others keep asking for it: what do those notice who do not need it? */
export async function hungSubgraph({
  crew,
  gateways,
  subgraphs,
  generator,
  rounds,
  seconds: each,
}: World): Promise<string> {
  // whoever gives up does so in a process of its own: what that costs a client is not what the others are to be charged for
  const impatient = await LoadGenerator.start(crew);
  const inventory = subgraphs.get('inventory')!.child.process;
  const rows: string[][] = [];
  for (const { name, url } of gateways) {
    const p99 = async () => {
      const seconds = each * LONGER;
      const needing = { url, bodies: NEEDING, connections: 64, seconds, perSecond: 50, timeoutMs: 1_000 };
      const others = { url, bodies: [bodyOf(QUERIES.small)], connections: 8, seconds, perSecond: 400 };
      const [, seen] = await Promise.all([impatient.send(needing), generator.send(others)]);
      if (seen.failed > 0) throw new Error(`${name}: ${seen.failed} queries failed that do not need inventory`);
      return seen.p99;
    };
    const runs: { healthy: number; hung: number; change: number }[] = [];
    for (let round = 0; round <= rounds; round += 1) {
      const healthy = await p99();
      inventory.kill('SIGSTOP'); // its kernel goes on accepting connections
      const hung = await p99();
      inventory.kill('SIGCONT');
      await untilRight(url, NEEDS_IT);
      // both cases are warm after the first round, which does not count
      if (round > 0) runs.push({ healthy, hung, change: (hung / healthy - 1) * 100 });
    }
    // a p99 drifts with the machine: a change is that of one round, whose halves follow each other
    const of = (key: 'healthy' | 'hung' | 'change') => median(runs.map((run) => run[key]));
    const changes = runs.map(({ change }) => change.toFixed(0)).join(' ');
    rows.push([name, figure(of('healthy')), figure(of('hung')), `${of('change').toFixed(1)} %`, changes]);
  }
  return table(['one subgraph hung: p99 of others', 'healthy ms', 'hung ms', 'change', 'of each round'], rows);
}
