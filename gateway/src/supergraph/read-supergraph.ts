import { readFileSync } from 'node:fs';
import { StartRefused } from '../start-refused.js';
import { buildSupergraph, type LoadedSupergraph, type SubgraphUrl } from './build-supergraph.js';

/** Reads a supergraph file. Throws `StartRefused` naming the file when there is none or it cannot be served. */
export function readSupergraph(file: string, subgraphUrl: SubgraphUrl): LoadedSupergraph {
  const sdl = read(file);
  try {
    return buildSupergraph(sdl, subgraphUrl);
  } catch (error) {
    if (error instanceof StartRefused) throw error;
    throw new StartRefused(`${file} is not a Federation 2 supergraph: ${firstLine(error)}`);
  }
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const reason = code === 'ENOENT' ? 'does not exist' : `cannot be read (${code})`;
    throw new StartRefused(
      `The supergraph file ${file} ${reason}. Compose one with: npm run compose, or name one with --supergraph FILE`,
    );
  }
}

const firstLine = (error: unknown) => String((error as Error).message).split('\n', 1)[0];
