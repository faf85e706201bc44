const TICK_MS = 500;

interface Round {
  readonly buckets: readonly Set<() => void>[];
  next: number;
}

/**
 * Beats for every connection once in its period, by one timer for all. Each tick beats a part of them, so that nobody
 * waits while thousands are written to.
 */
export class Pulse {
  private readonly rounds = new Map<number, Round>();
  private timer: NodeJS.Timeout | undefined;
  private size = 0;
  private ticks = 0;

  /** Calls `beat` every `periodMs`, the first time within one. Gives back what ends it. */
  add(periodMs: number, beat: () => void): () => void {
    const round = this.rounds.get(periodMs) ?? roundOf(periodMs);
    this.rounds.set(periodMs, round);
    const bucket = round.buckets[round.next]!;
    round.next = (round.next + 1) % round.buckets.length;
    // added twice, the same function beats twice
    const own = () => beat();
    bucket.add(own);
    this.size += 1;
    this.timer ??= setInterval(() => this.tick(), TICK_MS).unref();
    return () => {
      if (!bucket.delete(own)) return;
      this.size -= 1;
      if (this.size > 0) return;
      clearInterval(this.timer);
      this.timer = undefined;
    };
  }

  private tick(): void {
    this.ticks += 1;
    for (const { buckets } of this.rounds.values()) {
      for (const beat of buckets[this.ticks % buckets.length]!) beat();
    }
  }
}

const roundOf = (periodMs: number): Round => ({
  buckets: Array.from({ length: Math.max(1, Math.round(periodMs / TICK_MS)) }, () => new Set<() => void>()),
  next: 0,
});
