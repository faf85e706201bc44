import type { Urls } from '../graph/compose.js';
import { SUBGRAPH_NAMES, type SubgraphName } from '../graph/subgraphs.js';
import type { Child, Crew } from '../process/crew.js';

const PROGRAM = 'bench/dist/subgraphs/main.js';

/** All four subgraphs in one process. */
export interface Subgraphs {
  readonly child: Child;
  readonly urls: Urls;
  /** How many requests have come to all of them. */
  requests(): Promise<number>;
}

/** Starts them. */
export async function startSubgraphs(crew: Crew): Promise<Subgraphs> {
  const child = await crew.start(PROGRAM, SUBGRAPH_NAMES);
  const urls = JSON.parse(child.firstLine) as Urls;
  return {
    child,
    urls,
    async requests() {
      const counts = await Promise.all(Object.values(urls).map(async (url) => (await fetch(url)).text()));
      return counts.reduce((sum, count) => sum + Number(count), 0);
    },
  };
}

/** A subgraph in a process of its own, which can be stopped and killed. */
export interface OneSubgraph {
  readonly name: SubgraphName;
  readonly child: Child;
  readonly url: string;
}

/** Starts one; on the port it had before when it is to come back. */
export async function startSubgraph(crew: Crew, name: SubgraphName, port = '0'): Promise<OneSubgraph> {
  const child = await crew.start(PROGRAM, [`${name}=${port}`]);
  return { name, child, url: (JSON.parse(child.firstLine) as Urls)[name] };
}
