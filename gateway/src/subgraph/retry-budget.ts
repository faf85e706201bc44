/** What one request earns: retries add at most a tenth to the load. */
const EARNED = 0.1;
/** What may be spent at once: enough for a subgraph that is seldom asked, too little to keep a busy one down. */
const MOST = 10;

/** Keeps retries from multiplying the load on a subgraph in trouble. */
export class RetryBudget {
  private saved = MOST;

  /** For each request that is asked for the first time. */
  earn(): void {
    if (this.saved < MOST) this.saved += EARNED;
  }

  /** Whether one more retry is affordable; then it is paid. */
  spend(): boolean {
    if (this.saved < 1) return false;
    this.saved -= 1;
    return true;
  }
}
