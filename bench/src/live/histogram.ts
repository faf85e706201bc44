const PER_MS = 10;
const LONGEST_MS = 10_000;

/** Delays, a tenth of a millisecond apart: ten million of them take no more room than one. */
export class Histogram {
  constructor(readonly counts: number[] = Array.from({ length: LONGEST_MS * PER_MS + 1 }, () => 0)) {}

  add(ms: number): void {
    const at = Math.min(LONGEST_MS * PER_MS, Math.max(0, Math.ceil(ms * PER_MS)));
    this.counts[at]! += 1;
  }

  /** All of several. */
  static of(all: readonly (readonly number[])[]): Histogram {
    const sum = new Histogram();
    for (const counts of all) {
      for (const [at, count] of counts.entries()) sum.counts[at]! += count;
    }
    return sum;
  }

  /** The delay that this share does not exceed. */
  percentile(share: number): number {
    const total = this.counts.reduce((sum, count) => sum + count, 0);
    let [left, at] = [Math.ceil(total * share), 0];
    while (at < this.counts.length && (left -= this.counts[at]!) > 0) at += 1;
    return total === 0 ? Number.NaN : at / PER_MS;
  }
}
