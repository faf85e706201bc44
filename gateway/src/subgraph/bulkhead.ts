/** Someone who wants in. */
export interface Entrant {
  /** Its turn has come. */
  admitted(): void;
}

/** How many may be in, and how many may wait for that. */
export interface Room {
  readonly inside: number;
  readonly waiting: number;
}

/** Keeps a slow subgraph from tying up the whole gateway: so many requests under way, so many waiting in turn. */
export class Bulkhead {
  private inside = 0;
  private filling = false;
  /** A set keeps its order, and whoever gives up leaves it without a search. */
  private readonly waiting = new Set<Entrant>();

  constructor(private readonly room: Room) {}

  /** Lets it in at once or later; `false` when there is not even room to wait. */
  enter(entrant: Entrant): boolean {
    if (this.inside < this.room.inside) {
      this.admit(entrant);
      return true;
    }
    if (this.waiting.size >= this.room.waiting) return false;
    this.waiting.add(entrant);
    return true;
  }

  /** Called once by everyone who entered, admitted or not. */
  leave(entrant: Entrant): void {
    if (this.waiting.delete(entrant)) return;
    this.inside -= 1;
    if (this.waiting.size > 0 && !this.filling) this.fill();
  }

  /** In a loop: those admitted may leave at once, a thousand in a row while the subgraph is left alone. */
  private fill(): void {
    this.filling = true;
    for (const next of this.waiting) {
      if (this.inside >= this.room.inside) break;
      this.waiting.delete(next);
      this.admit(next);
    }
    this.filling = false;
  }

  private admit(entrant: Entrant): void {
    this.inside += 1;
    entrant.admitted();
  }
}
