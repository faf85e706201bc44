type Waiting<T> = { resolve: (result: IteratorResult<T>) => void; reject: (error: unknown) => void };

const DONE = { done: true, value: undefined } as const;

/**
 * Events pushed in, pulled out in order. Written by hand because an async generator that waits for its next event
 * cannot be ended from outside: whoever unsubscribed would keep the subgraph's subscription open until one came.
 */
export class EventQueue<T> implements AsyncIterableIterator<T> {
  private readonly events: T[] = [];
  private readonly waiting: Waiting<T>[] = [];
  private ended = false;
  private failure: { readonly error: unknown } | undefined;
  private readonly listeners: (() => void)[] = [];

  /** Called once when the queue ends, whoever ends it. */
  whenEnded(listener: () => void): void {
    if (this.ended) listener();
    else this.listeners.push(listener);
  }

  get length(): number {
    return this.events.length;
  }

  push(event: T): void {
    if (this.ended) return;
    const next = this.waiting.shift();
    if (next) next.resolve({ done: false, value: event });
    else this.events.push(event);
  }

  /** What was pushed before is still delivered, then `error`, if there is one. */
  end(error?: unknown): void {
    if (this.ended) return;
    this.ended = true;
    for (const listener of this.listeners.splice(0)) listener();
    const [first, ...rest] = this.waiting.splice(0);
    if (error === undefined) first?.resolve(DONE);
    else if (first) first.reject(error);
    else this.failure = { error };
    for (const { resolve } of rest) resolve(DONE);
  }

  next(): Promise<IteratorResult<T>> {
    if (this.events.length > 0) return Promise.resolve({ done: false, value: this.events.shift()! });
    const { failure } = this;
    this.failure = undefined;
    if (failure) return Promise.reject(failure.error);
    if (this.ended) return Promise.resolve(DONE);
    return new Promise((resolve, reject) => this.waiting.push({ resolve, reject }));
  }

  /** Nobody listens any more: ends at once, also while a `next` waits. */
  return(): Promise<IteratorResult<T>> {
    this.events.length = 0;
    this.failure = undefined;
    this.end();
    return Promise.resolve(DONE);
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}
