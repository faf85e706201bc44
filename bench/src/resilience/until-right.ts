import { setTimeout as pause } from 'node:timers/promises';
import { ask } from '../gateways/ask.js';
import { monolithAnswer } from '../graph/monolith.js';

const PATIENCE_MS = 60_000;

/** Asks every 10 ms until the answer is right again. Gives the milliseconds that took. */
export async function untilRight(url: string, query: string): Promise<number> {
  const right = JSON.stringify(await monolithAnswer(query));
  const start = performance.now();
  while ((await ask(url, query)).trimEnd() !== right) {
    if (performance.now() - start > PATIENCE_MS) throw new Error(`${url} must recover within ${PATIENCE_MS / 1000} s`);
    await pause(10);
  }
  return performance.now() - start;
}
