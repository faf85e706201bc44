/** What was to come and what has come, in units of the plan. */
export interface Counts {
  readonly planned: number;
  readonly actual: number;
}

/**
 * How sure it is that a shortfall is more than chance: one minus the probability of so few units, or fewer, if they came at
 * the planned rate and independently (Poisson). Early on, when a single unit makes the difference, it is low.
 */
export function confidence({ planned, actual }: Counts): number {
  if (planned <= 0) return 0;
  const count = Math.max(0, Math.floor(actual));
  let term = Math.exp(count * Math.log(planned) - planned - logFactorial(count));
  let atMost = 0;
  // The largest terms come first and shrink by count ÷ planned; beyond the plan they would grow until that.
  for (let units = count; units >= 0 && (term > atMost * 1e-17 || units > planned); units--) {
    atMost += term;
    term *= units / planned;
  }
  return Math.min(1, Math.max(0, 1 - atMost));
}

/** ln n!, by Stirling's series from 20 on (13 digits). */
function logFactorial(n: number): number {
  if (n < 20) return Array.from({ length: n }, (_, at) => Math.log(at + 1)).reduce((sum, log) => sum + log, 0);
  return n * Math.log(n) - n + Math.log(2 * Math.PI * n) / 2 + 1 / (12 * n) - 1 / (360 * n ** 3) + 1 / (1260 * n ** 5);
}
