import { clock } from '../clock.js';
import type { Host } from '../host.js';

/** How long the same idempotency key asks for the same answer. */
const KEPT_MS = 24 * 60 * 60_000;
const EVERY_MS = 60 * 60_000;

/** Forgets answers whose keys have expired; says how many. */
export const forgetAnswers = (host: Host): Promise<number> =>
  host.system(async (tx) => {
    const before = new Date(clock.now().getTime() - KEPT_MS);
    const [, count] = (await tx.query('DELETE FROM idempotency WHERE created_at < $1', [before])) as [unknown, number];
    return count;
  });

/** Forgets every hour, until stopped. */
export function keepForgetting(host: Host): () => void {
  const forget = () => forgetAnswers(host).catch((error) => host.log.warn({ err: error }, 'old answers are kept'));
  const timer = setInterval(forget, EVERY_MS);
  return () => clearInterval(timer);
}
