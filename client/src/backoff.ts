const FIRST_MS = 200;
const LONGEST_MS = 5_000;

/** How long to wait before the next try, after so many that failed: longer each time, and never all clients at once. */
export const backoff = (failed: number): number =>
  Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(failed, 10)) * (0.5 + Math.random() / 2);

/** The same, waited for. */
export const waitBackoff = (failed: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, backoff(failed)));
