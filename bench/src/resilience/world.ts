import { type Gateway, startGateway } from '../gateways/start-gateway.js';
import { sameAnswer } from '../gateways/same-answer.js';
import { composeSupergraph, type Urls } from '../graph/compose.js';
import { QUERIES } from '../graph/queries.js';
import { SUBGRAPH_NAMES, type SubgraphName } from '../graph/subgraphs.js';
import { LoadGenerator } from '../load/load-generator.js';
import type { Crew } from '../process/crew.js';
import { type OneSubgraph, startSubgraph } from '../subgraphs/start-subgraphs.js';

/** Two gateways over subgraphs that can be hurt one by one. */
export interface World {
  readonly crew: Crew;
  readonly gateways: readonly Gateway[];
  readonly subgraphs: Map<SubgraphName, OneSubgraph>;
  readonly generator: LoadGenerator;
  readonly rounds: number;
  readonly seconds: number;
}

/** Starts it. Throws when the gateways do not answer the same. */
export async function startWorld(crew: Crew, { rounds, seconds }: Pick<World, 'rounds' | 'seconds'>): Promise<World> {
  const started: OneSubgraph[] = [];
  for (const name of SUBGRAPH_NAMES) started.push(await startSubgraph(crew, name));
  const urls = Object.fromEntries(started.map(({ name, url }) => [name, url])) as Urls;
  const file = crew.file('supergraph.graphql', composeSupergraph(urls));
  const gateways = [await startGateway(crew, 'stock', file), await startGateway(crew, 'ours', file)];
  for (const query of Object.values(QUERIES)) await sameAnswer(gateways, query);
  const subgraphs = new Map(started.map((one) => [one.name, one]));
  return { crew, gateways, subgraphs, generator: await LoadGenerator.start(crew), rounds, seconds };
}
