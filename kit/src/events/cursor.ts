import { Refusal } from '../refusal.js';

/** `robots:42` → 42, for the log of `source`. */
export function cursorOf(since: unknown, source: string): number {
  const [, from, seq] = (typeof since === 'string' && /^(.+):(\d{1,15})$/.exec(since)) || [];
  if (from === source) return Number(seq);
  throw new Refusal(
    'INVALID_INPUT',
    `Expected a cursor such as ${source}:42 to resume from, got ${JSON.stringify(since).slice(0, 100)}.`,
  );
}
