import type { SubgraphName } from '../graph/subgraphs.js';
import { serveSubgraph } from './serve-subgraph.js';

// arguments: NAME or NAME=PORT, one for each subgraph to serve
const served = process.argv.slice(2).map(async (text) => {
  const [name, port = '0'] = text.split('=');
  const { url } = await serveSubgraph(name as SubgraphName, Number(port));
  return [name, url];
});
console.log(JSON.stringify(Object.fromEntries(await Promise.all(served))));
