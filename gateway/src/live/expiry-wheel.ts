const SECOND_MS = 1_000;
/** More at once would keep everybody else waiting. */
const MOST_AT_ONCE = 200;

/** Calls back when a second has come, by one timer for all. Whoever is due in the same second is called in turns. */
export class ExpiryWheel {
  private readonly due = new Map<number, Set<() => void>>();
  private timer: NodeJS.Timeout | undefined;

  /** Calls `expire` when the second `at` (since 1970) has begun, at most a second later. Gives back what prevents it. */
  add(at: number, expire: () => void): () => void {
    const second = Math.ceil(at);
    const calls = this.due.get(second) ?? new Set();
    this.due.set(second, calls);
    const own = () => expire();
    calls.add(own);
    this.timer ??= setInterval(() => this.turn(), SECOND_MS).unref();
    return () => {
      if (!calls.delete(own) || calls.size > 0) return;
      if (this.due.get(second) === calls) this.due.delete(second);
      this.rest();
    };
  }

  private turn(): void {
    const now = Math.floor(Date.now() / SECOND_MS);
    for (const [second, calls] of this.due) {
      if (second > now) continue;
      this.due.delete(second);
      callInTurns(calls);
    }
    this.rest();
  }

  private rest(): void {
    if (this.due.size > 0) return;
    clearInterval(this.timer);
    this.timer = undefined;
  }
}

/** Who is removed meanwhile is not called. */
function callInTurns(calls: Set<() => void>): void {
  let left = MOST_AT_ONCE;
  for (const call of calls) {
    calls.delete(call);
    call();
    left -= 1;
    if (left === 0 && calls.size > 0) return void setImmediate(callInTurns, calls);
  }
}
