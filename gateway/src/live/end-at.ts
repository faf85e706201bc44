import { problem } from '../error/problem.js';

const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** Milliseconds until a time given in seconds since 1970, as a timer can take them. */
export const untilExpiry = (expiresAt: number): number =>
  Math.min(LONGEST_TIMER_MS, Math.max(0, expiresAt * 1_000 - Date.now()));

interface Endable {
  end(error: unknown): void;
  whenEnded(listener: () => void): void;
}

/** Ends a subscription when the token it was made with does. */
export function endAt(expiresAt: number | undefined, events: Endable): void {
  if (expiresAt === undefined) return;
  const refusal = () => problem('UNAUTHENTICATED', 'The token has expired: subscribe again with a new one.');
  const timer = setTimeout(() => events.end(refusal()), untilExpiry(expiresAt));
  events.whenEnded(() => clearTimeout(timer));
}
