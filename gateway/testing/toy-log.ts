interface ToyEvent {
  readonly key: string;
  readonly value: object;
  readonly event: { readonly id: string; readonly at: string };
}

type Follower = AsyncIterableIterator<ToyEvent> & { readonly key: string; readonly from: string; wake(): void };

/** An event log kept in memory: followers get what comes, or everything after the event they resume from. */
export class ToyLog {
  /** How far before the cursor a resumed follower starts: a log delivers at least once. */
  overlap = 0;
  private readonly events: ToyEvent[] = [];
  private readonly followers = new Set<Follower>();

  constructor(private readonly source: string) {}

  /** How many subscriptions are open, of one key or of all. */
  open(key?: string): number {
    return [...this.followers].filter((follower) => key === undefined || follower.key === key).length;
  }

  append(key: string, value: object): void {
    const event = { id: `${this.source}:${this.events.length + 1}`, at: '2026-01-01T00:00:00.000Z' };
    this.events.push({ key, value, event });
    for (const follower of this.followers) follower.wake();
  }

  /** Waits for events of one key; can be ended while it waits. */
  follow(key: string, resume: string | undefined): Follower {
    const { events, followers } = this;
    let next = resume ? Math.max(0, Number(resume.split(':')[1]) - this.overlap) : events.length;
    let wake = () => {};
    let ended = false;
    const follower: Follower = {
      key,
      from: `${this.source}:${next}`,
      wake: () => wake(),
      async next() {
        while (!ended) {
          const event = events[next];
          if (event) next += 1;
          if (event?.key === key) return { done: false, value: event };
          if (!event) await new Promise<void>((resolve) => (wake = resolve));
        }
        return { done: true, value: undefined };
      },
      async return() {
        ended = true;
        followers.delete(follower);
        wake();
        return { done: true, value: undefined };
      },
      [Symbol.asyncIterator]: () => follower,
    };
    followers.add(follower);
    return follower;
  }
}
