/** Somebody who is looked after in turn. */
export interface Living {
  beat(): void;
}

interface Round {
  readonly parts: readonly Set<Living>[];
  joined: number;
}

const TICK_MS = 500;

/**
 * Lets everyone's heart beat once in their period, by one timer for all. Each tick it is the turn of a part of them, so that
 * nobody waits while thousands are written to.
 */
export class Pulse {
  private readonly rounds = new Map<number, Round>();
  private timer: NodeJS.Timeout | undefined;
  private size = 0;
  private ticks = 0;

  /** The first beat comes within a period. Gives back what ends it. */
  add(periodMs: number, living: Living): () => void {
    const round = this.rounds.get(periodMs) ?? roundOf(periodMs);
    this.rounds.set(periodMs, round);
    round.joined = (round.joined + 1) % round.parts.length;
    const part = round.parts[round.joined]!;
    part.add(living);
    this.size += 1;
    this.timer ??= setInterval(() => this.tick(), TICK_MS).unref();
    return () => {
      if (part.delete(living)) this.size -= 1;
      if (this.size === 0) this.stop();
    };
  }

  private stop(): void {
    clearInterval(this.timer);
    this.timer = undefined;
  }

  private tick(): void {
    this.ticks += 1;
    for (const { parts } of this.rounds.values()) {
      for (const living of parts[this.ticks % parts.length]!) living.beat();
    }
  }
}

const roundOf = (periodMs: number): Round => ({
  parts: Array.from({ length: Math.max(1, Math.round(periodMs / TICK_MS)) }, () => new Set<Living>()),
  joined: 0,
});
