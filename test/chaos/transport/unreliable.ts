import type { LoggedEvent } from '@valueverse/kit/events/event';
import type { Transport } from '@valueverse/kit/events/transport/transport';

/** What became of the events that a transport has carried. */
export interface Carried {
  arrived: number;
  dropped: number;
  repeated: number;
  swapped: number;
}

type Fate = keyof Carried;

/** A transport that loses, repeats and swaps this share each of what it carries. */
export class Unreliable implements Transport {
  share = 0;
  readonly carried: Carried = { arrived: 0, dropped: 0, repeated: 0, swapped: 0 };

  constructor(
    private readonly transport: Transport,
    private readonly random: () => number = Math.random,
  ) {}

  publish = (batch: readonly LoggedEvent[]): Promise<void> => this.transport.publish(batch);
  close = (): Promise<void> => this.transport.close();

  onEvent(source: string, listener: (event: LoggedEvent) => void): () => void {
    let late: LoggedEvent | undefined;
    return this.transport.onEvent(source, (event) => {
      const fate = this.fate();
      this.carried[fate] += 1;
      const overtaken = late;
      late = undefined;
      if (fate === 'swapped') late = event;
      else if (fate !== 'dropped') listener(event);
      if (fate === 'repeated') listener(event);
      if (overtaken) listener(overtaken);
    });
  }

  private fate(): Fate {
    const chance = this.random();
    const fates: readonly Fate[] = ['dropped', 'repeated', 'swapped'];
    return fates[Math.floor(chance / this.share)] ?? 'arrived';
  }
}
