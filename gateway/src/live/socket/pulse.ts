/** Somebody who is looked after in turn. */
interface Living {
  beat(): void;
}

const PERIOD_MS = 12_000;
const PARTS = 12;

/** Lets everyone's heart beat once in a period, a part of them at a time: one timer for all. */
export class Pulse {
  private readonly parts = Array.from({ length: PARTS }, () => new Set<Living>());
  private readonly timer: NodeJS.Timeout;
  private turn = 0;
  private joined = 0;

  constructor() {
    this.timer = setInterval(() => {
      this.turn = (this.turn + 1) % PARTS;
      for (const living of this.parts[this.turn]!) living.beat();
    }, PERIOD_MS / PARTS);
    this.timer.unref();
  }

  /** Gives back what ends it. */
  add(living: Living): () => void {
    const part = this.parts[(this.joined = (this.joined + 1) % PARTS)]!;
    part.add(living);
    return () => void part.delete(living);
  }

  stop(): void {
    clearInterval(this.timer);
  }
}
