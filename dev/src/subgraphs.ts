import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_PORTS, envPrefix } from '@valueverse/kit/config';
import { ROOT } from './checkout.js';

/** A subgraph as its folder and the table of ports tell. */
export interface SubgraphPlace {
  readonly name: string;
  readonly folder: string;
  readonly defaultPort: number;
  /** `VALUE_MODELS`, as in `VALUE_MODELS_PORT`. */
  readonly prefix: string;
}

/** Every subgraph of this checkout: the folders of `subgraphs/`, in the order of their ports. */
export function subgraphs(root: string = ROOT): SubgraphPlace[] {
  const home = join(root, 'subgraphs');
  return readdirSync(home)
    .filter((name) => existsSync(join(home, name, 'package.json')))
    .map((name) => ({ name, folder: join(home, name), defaultPort: portOf(name), prefix: envPrefix(name) }))
    .toSorted((a, b) => a.defaultPort - b.defaultPort);
}

function portOf(name: string): number {
  const port = DEFAULT_PORTS[name];
  if (port) return port;
  throw new Error(`subgraphs/${name} has no port yet: add it to DEFAULT_PORTS in kit/src/config.ts.`);
}
