import { circuitBreaker, CircuitState, ConsecutiveBreaker, handleAll } from 'cockatiel';

/** Leave to ask once, and the word on what came of it; it may be said to have failed before the last who waits for it gives up. */
export interface Pass {
  succeeded(): void;
  failed(): void;
  /** Nobody knows: whoever asked has gone. */
  withdrawn(): void;
}

/** So many failures in a row, and a subgraph is left alone. */
const FAILURES = 5;
/** After this long one request tries it again: a subgraph that is killed and comes back is used within a second. */
const REST_MS = 500;

/**
 * A circuit breaker. While it is closed, requests go past the library, which would wrap each in promises: only failures
 * and probes go through it.
 */
export class Circuit {
  private readonly breaker = new ConsecutiveBreaker(FAILURES);
  private readonly policy = circuitBreaker(handleAll, { breaker: this.breaker, halfOpenAfter: REST_MS });
  private readonly closed: Pass = {
    succeeded: () => this.breaker.success(),
    failed: () => this.fail(),
    withdrawn: () => {},
  };

  /** The library closes the circuit some microtasks after a probe succeeds: too late for whoever asks next. */
  private recovered = false;

  constructor() {
    this.policy.onReset(() => (this.recovered = false));
  }

  get open(): boolean {
    return this.policy.state !== CircuitState.Closed && !this.recovered;
  }

  /** Nothing while the subgraph is left alone, and while a probe is under way. */
  enter(): Pass | undefined {
    if (!this.open) return this.closed;
    return this.policy.state === CircuitState.Open ? this.probe() : undefined;
  }

  private probe(): Pass | undefined {
    let pass: Pass | undefined;
    // called at once when the rest is over, else not at all
    const ask = () =>
      new Promise<void>((resolve, reject) => {
        const succeeded = () => {
          this.recovered = true;
          resolve();
        };
        const failed = () => reject(new Error('the probe failed'));
        pass = { succeeded, failed, withdrawn: failed };
      });
    this.policy.execute(ask).catch(() => {});
    return pass;
  }

  private fail(): void {
    // one that began while the circuit was closed: it decides nothing any more
    if (this.open || !this.breaker.failure()) return;
    // the last straw, counted once more by the library, which opens then
    this.policy.execute(() => Promise.reject(new Error('the subgraph failed'))).catch(() => {});
  }
}
