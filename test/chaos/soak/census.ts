import { fileURLToPath } from 'node:url';

/** What the gateway holds for those who follow. */
export interface Count {
  readonly triggers: number;
  readonly groups: number;
  readonly listeners: number;
}

/** The same, and its memory after everything that nobody holds has been given back. */
export interface Census extends Count {
  readonly heapMb: number;
  readonly buffersMb: number;
  readonly rssMb: number;
}

/** A gateway that is started with these settings answers `count?` and `census?`. */
export const COUNTED = { NODE_OPTIONS: `--import=${fileURLToPath(new URL('./census.mjs', import.meta.url))}` };
