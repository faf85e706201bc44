/** What a ring holds at most. */
export interface RingBounds {
  readonly entries: number;
  readonly bytes: number;
  readonly ageMs: number;
}

interface Kept<T> {
  readonly value: T;
  readonly bytes: number;
  readonly at: number;
}

/** The latest of something, each at a place that never changes: the first there ever was is at 0. */
export class Ring<T> {
  private kept: Kept<T>[] = [];
  /** What all that is here measures. */
  bytes = 0;
  /** The place of the oldest that is still here. */
  first: number;

  constructor(
    private readonly bounds: RingBounds,
    first = 0,
  ) {
    this.first = first;
  }

  /** The place that the next one gets. */
  get next(): number {
    return this.first + this.kept.length;
  }

  get(place: number): T {
    return this.kept[place - this.first]!.value;
  }

  push(value: T, bytes: number): void {
    this.kept.push({ value, bytes, at: performance.now() });
    this.bytes += bytes;
  }

  /** Drops what is too much or too old, but nothing from `needed` on. Gives the last that was dropped. */
  trim(needed: number): T | undefined {
    const { entries, bytes, ageMs } = this.bounds;
    const old = performance.now() - ageMs;
    let count = 0;
    for (const one of this.kept) {
      const isTooMuch = this.kept.length - count > entries || this.bytes > bytes || one.at < old;
      if (!isTooMuch || this.first + count >= needed) break;
      this.bytes -= one.bytes;
      count += 1;
    }
    if (count === 0) return undefined;
    const dropped = this.kept[count - 1]!.value;
    this.kept = this.kept.slice(count);
    this.first += count;
    return dropped;
  }
}
