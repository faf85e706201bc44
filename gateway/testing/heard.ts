import type { ExecutionResult } from 'graphql';
import type { Client, SubscribePayload } from 'graphql-ws';

/** One subscription as a test listens to it: each `next` waits for the next thing that came. */
export class Heard {
  /** What ended it: an error, or nothing for an ordinary end. */
  readonly ended: Promise<unknown>;
  readonly unsubscribe: () => void;
  private readonly results: ExecutionResult[] = [];
  private wake = () => {};

  constructor(client: Client, payload: SubscribePayload) {
    let end: (how?: unknown) => void;
    this.ended = new Promise((resolve) => (end = resolve));
    this.unsubscribe = client.subscribe(payload, {
      next: (result) => {
        this.results.push(result as ExecutionResult);
        this.wake();
      },
      error: (error) => end(error),
      complete: () => end(),
    });
  }

  /** Whether something came that nobody has asked for yet. */
  get has(): boolean {
    return this.results.length > 0;
  }

  /** Waits until something has come, and leaves it there. */
  async heard(): Promise<void> {
    while (this.results.length === 0) await new Promise<void>((resolve) => (this.wake = resolve));
  }

  async next(): Promise<ExecutionResult> {
    await this.heard();
    return this.results.shift()!;
  }
}
