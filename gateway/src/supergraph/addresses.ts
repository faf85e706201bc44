import { StartRefused } from '../start-refused.js';
import type { SubgraphAddress, SupergraphFacts } from './facts.js';
import { urlVariable } from './url-variable.js';

/** Where a subgraph really is, when that is not what the supergraph says. */
export type SubgraphUrl = (name: string) => string | undefined;

/** Where each subgraph is. Throws `StartRefused` naming the one that nobody gives an address. */
export const addressesOf = ({ subgraphs }: Pick<SupergraphFacts, 'subgraphs'>, where: SubgraphUrl): SubgraphAddress[] =>
  subgraphs.map(({ name, url }) => ({ name, url: address(name, where(name) ?? url) }));

function address(name: string, url: string): string {
  if (/^https?:/.test(url) && URL.canParse(url)) return url;
  throw new StartRefused(
    `The supergraph gives "${name}" no address (${JSON.stringify(url)}): set ${urlVariable(name)}`,
  );
}
