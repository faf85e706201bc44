import { deepStrictEqual } from 'node:assert';
import { monolithAnswer } from '../graph/monolith.js';
import { ask } from './ask.js';

/** Somewhere that answers. */
interface Answering {
  readonly name: string;
  readonly url: string;
}

/**
 * Asks each and the monolith. Throws where they part. Gives what each answer measures on the wire: Apollo's ends with a
 * line break, so they may differ where the answers do not.
 */
export async function sameAnswer(gateways: readonly Answering[], query: string): Promise<number[]> {
  const right = JSON.stringify(await monolithAnswer(query));
  const sizes: number[] = [];
  for (const { name, url } of gateways) {
    const text = await ask(url, query);
    compare(name, text, right);
    sizes.push(Buffer.byteLength(text));
  }
  return sizes;
}

/** Throws when two answers say different things, in whatever order. */
export function compare(name: string, text: string, right: string): void {
  try {
    deepStrictEqual(JSON.parse(text), JSON.parse(right));
  } catch (error) {
    throw new Error(`${name} does not answer as the monolith does, nothing is measured: ${(error as Error).message}`);
  }
}
