interface ToyEvent {
  readonly key: string;
  readonly value: object;
  readonly event: { readonly id: string; readonly at: string; readonly key: string };
}

/** What a follower is told: an event of its key, that all up to a place has been told, or that the log no longer has what it asked for. */
export type Told = ToyEvent | Omit<ToyEvent, 'event'> | { readonly reached: string } | { readonly lost: string };

type Follower = AsyncIterableIterator<Told> & { readonly key: string; wake(): void };

/** An event log kept in memory: followers get what comes, or everything after the event they resume from. */
export class ToyLog {
  /** How far before the cursor a resumed follower starts: a log delivers at least once. */
  overlap = 0;
  /** Events up to here are gone. */
  forgotten = 0;
  /** Events are told without their places, as by who keeps no log. */
  placeless = false;
  /** Is waited for before an event is told, while set. */
  before: (() => Promise<void>) | undefined;
  private readonly events: ToyEvent[] = [];
  private readonly followers = new Set<Follower>();

  constructor(private readonly source: string) {}

  /** How many subscriptions are open, of one key or of all. */
  open(key?: string): number {
    return [...this.followers].filter((follower) => key === undefined || follower.key === key).length;
  }

  /** The ids of all events of a key. */
  ids(key: string): string[] {
    return this.events.filter((event) => event.key === key).map(({ event }) => event.id);
  }

  append(key: string, value: object): void {
    const event = { id: this.at(this.events.length + 1), at: '2026-01-01T00:00:00.000Z', key };
    this.events.push({ key, value, event });
    for (const follower of this.followers) follower.wake();
  }

  /** Waits for events of one key; can be ended while it waits. */
  follow(key: string, resume: string | undefined): Follower {
    const { events, followers } = this;
    const asked = resume === undefined ? events.length : Number(resume.split(':')[1]);
    const isLost = asked < this.forgotten || asked > events.length;
    let next = isLost ? events.length : Math.max(0, asked - (resume === undefined ? 0 : this.overlap));
    const first: Told[] = isLost ? [{ lost: this.at(next) }] : [{ reached: resume ?? this.at(next) }];
    let told = next;
    let wake = () => {};
    let ended = false;
    const follower: Follower = {
      key,
      wake: () => wake(),
      next: async () => {
        const begins = first.shift();
        if (begins) return { done: false, value: begins };
        while (!ended) {
          const event = events[next];
          if (event) next += 1;
          if (event?.key === key) {
            await this.before?.();
            return { done: false, value: this.placeless ? { key, value: event.value } : event };
          }
          if (event) continue;
          if (told < next) return { done: false, value: { reached: this.at((told = next)) } };
          await new Promise<void>((resolve) => (wake = resolve));
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

  private at(seq: number): string {
    return `${this.source}:${seq}`;
  }
}
