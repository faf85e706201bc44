import { writeFileSync } from 'node:fs';
import { bodyOf } from '../gateways/ask.js';
import { sameAnswer } from '../gateways/same-answer.js';
import { type Gateway, startGateway, VARIANTS } from '../gateways/start-gateway.js';
import { composeSupergraph } from '../graph/compose.js';
import { QUERIES, QUERY_NAMES, type QueryName } from '../graph/queries.js';
import type { Load } from '../load/load.js';
import { LoadGenerator } from '../load/load-generator.js';
import type { Figures } from '../measure/figures.js';
import { type Bench, measure } from '../measure/measure.js';
import { amount } from '../process/command.js';
import type { Crew } from '../process/crew.js';
import { machine, machineLine } from '../process/machine.js';
import { startSubgraphs } from '../subgraphs/start-subgraphs.js';
import { report } from './report.js';

type Options = Readonly<Record<'query' | 'rounds' | 'seconds' | 'connections' | 'json', string>>;

/** Compares answers, then measures all gateways in turns and prints the medians. */
export async function benchGateway(options: Options, crew: Crew): Promise<void> {
  const [rounds, seconds] = [amount('rounds', options.rounds), amount('seconds', options.seconds)];
  const connections = amount('connections', options.connections);
  const queries = queriesOf(options.query);
  console.log(machineLine());
  const subgraphs = await startSubgraphs(crew);
  const supergraphFile = crew.file('supergraph.graphql', composeSupergraph(subgraphs.urls));
  const gateways: Gateway[] = [];
  for (const variant of VARIANTS) gateways.push(await startGateway(crew, variant, supergraphFile));
  const bench: Bench = { subgraphs, generator: await LoadGenerator.start(crew) };

  const kept: Record<string, unknown> = {};
  for (const query of queries) {
    const sizes = await sameAnswer(gateways, QUERIES[query]);
    const loads = gateways.map(({ url }, at): Load => {
      return { url, bodies: [bodyOf(QUERIES[query])], connections, seconds, bytes: sizes[at]! };
    });
    const figures = new Map<string, Figures[]>(VARIANTS.map((name) => [name, []]));
    for (const load of loads) await bench.generator.send(load); // warms up
    for (let round = 1; round <= rounds; round += 1) {
      for (const [at, gateway] of gateways.entries()) {
        figures.get(gateway.name)!.push(await measure(bench, gateway, loads[at]!));
      }
    }
    const bytes = Math.min(...sizes);
    console.log(report({ query, bytes, figures }));
    kept[query] = { bytes, answersEqual: true, rounds: Object.fromEntries(figures) };
  }
  if (options.json)
    writeFileSync(options.json, JSON.stringify({ machine: machine(), options, queries: kept }, null, 2));
}

function queriesOf(name: string): readonly QueryName[] {
  if (name === 'all') return QUERY_NAMES;
  if (name in QUERIES) return [name as QueryName];
  throw new Error(`--query must be one of ${QUERY_NAMES.join(', ')} or all, got ${JSON.stringify(name)}`);
}
