/** How often somebody may begin something: so many at once, and so many more with every second. */
export interface Rate {
  readonly burst: number;
  readonly perSecond: number;
}

interface Bucket {
  /** How much of it was taken at that moment. */
  readonly missing: number;
  readonly at: number;
}

/**
 * A bucket of tokens for each of many, which fills up again as time goes by; a full one is forgotten. A class of our own,
 * as libraries for it count in windows, around the end of which twice as much passes, answer by a promise, and keep a timer for each.
 */
export class Buckets {
  private readonly buckets = new Map<string, Bucket>();

  constructor(private readonly rate: Rate) {}

  /** Those of whom something is remembered. */
  get size(): number {
    return this.buckets.size;
  }

  /** Takes one out; where there is none, gives the seconds until there is. */
  take(key: string): number {
    const { burst, perSecond } = this.rate;
    const now = performance.now();
    this.forget(now);
    const missing = this.missing(this.buckets.get(key), now) + 1;
    if (missing > burst) return (missing - burst) / perSecond;
    this.buckets.delete(key); // who took last is the last to be full
    this.buckets.set(key, { missing, at: now });
    return 0;
  }

  private missing(bucket: Bucket | undefined, now: number): number {
    if (!bucket) return 0;
    return Math.max(0, bucket.missing - ((now - bucket.at) / 1_000) * this.rate.perSecond);
  }

  /** Of those who took longest ago. One that has yet to fill up keeps the others no longer than that takes. */
  private forget(now: number): void {
    for (const [key, bucket] of this.buckets) {
      if (this.missing(bucket, now) > 0) return;
      this.buckets.delete(key);
    }
  }
}
