import type { Child, Crew } from '../process/crew.js';

/** What is compared: Apollo's gateway as documented, and ours with and without sharing of subgraph answers in flight. */
export const VARIANTS = ['stock', 'ours, no sharing', 'ours'] as const;

/** One of them. */
export type Variant = (typeof VARIANTS)[number];

/** A gateway that answers. */
export interface Gateway {
  readonly name: Variant;
  readonly url: string;
  readonly child: Child;
}

/** Starts one as it is shipped, over a supergraph. */
export async function startGateway(crew: Crew, name: Variant, supergraphFile: string): Promise<Gateway> {
  const ours = ['--supergraph', supergraphFile, '--port', '0', ...(name === 'ours' ? [] : ['--no-share'])];
  const child =
    name === 'stock'
      ? await crew.start('bench/dist/stock/main.js', [supergraphFile])
      : await crew.start('gateway/dist/main.js', ours);
  const url = /http:\S+/.exec(child.firstLine)?.[0];
  if (!url) throw new Error(`${name} must say where it listens, got ${JSON.stringify(child.firstLine)}`);
  return { name, url, child };
}
