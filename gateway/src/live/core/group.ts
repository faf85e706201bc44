import { copy } from '../../execute/merge.js';
import { answer, startWith, written } from '../../execute/answer.js';
import { thrown } from '../../engine.js';
import { COMPLETION_MS, KEPT, WINDOW } from './bounds.js';
import { writeCursor } from './cursor.js';
import type { Audience } from './fan-out.js';
import type { Happening } from './happening.js';
import type { Listener } from './listener.js';
import { LiveMessage } from './live-message.js';
import type { LiveOperation } from './live-operation.js';
import type { LiveServices } from './live-services.js';
import { Ring } from './ring.js';
import type { Trigger } from './trigger.js';
import type { UpstreamEvent } from '../upstream/upstream-event.js';

/**
 * Those who asked the same of one trigger: each event is completed once for all of them, with the fields of other subgraphs
 * as they are then, and made into bytes once. Several events are completed at a time; they leave in their order.
 */
export class Group implements Audience {
  readonly listeners = new Set<Listener>();
  /** What was completed, at the place that its event has in the trigger. */
  messages: Ring<LiveMessage>;
  private readonly done = new Map<number, LiveMessage>();
  private begun: number;
  /** Whoever works for it looks now and then. */
  private readonly presence: { aborted: boolean } = { aborted: false };

  readonly trigger: Trigger;
  /** Replaced when a new supergraph takes over, between two events. */
  live: LiveOperation;

  /** It gets what its trigger has at `from` and after. */
  constructor(
    { trigger, live, from }: Pick<Group, 'trigger' | 'live'> & { readonly from: number },
    private readonly services: LiveServices,
  ) {
    this.trigger = trigger;
    this.live = live;
    this.messages = new Ring(KEPT, from);
    this.begun = from;
  }

  /** How many events wait for it. */
  get behind(): number {
    return this.trigger.ring.next - this.messages.next;
  }

  /** Something has come. */
  pump(): void {
    while (this.listeners.size > 0 && this.begun < this.trigger.ring.next && this.begun - this.messages.next < WINDOW) {
      const place = this.begun++;
      const happening = this.trigger.ring.get(place);
      void this.messageOf(happening).then((message) => {
        // what nobody waits for any more may be gone already
        if (this.presence.aborted || place < this.messages.next) return;
        this.done.set(place, message);
        this.flush();
      });
    }
  }

  /** Leaves out what waits: its listeners are told that they have missed something. */
  skip(): void {
    this.done.clear();
    this.begun = this.trigger.ring.next;
    this.messages = new Ring(KEPT, this.begun);
    this.services.fanOut.offer(this);
  }

  taken(): void {
    this.trigger.settled();
  }

  close(): void {
    this.presence.aborted = true;
  }

  private flush(): void {
    for (let next = this.done.get(this.messages.next); next; next = this.done.get(this.messages.next)) {
      this.done.delete(this.messages.next);
      this.messages.push(next, next.size);
    }
    this.messages.trim(Infinity);
    this.services.fanOut.offer(this);
    this.trigger.relieved();
    this.pump();
  }

  /** Never throws. */
  private async messageOf(happening: Happening): Promise<LiveMessage> {
    const { cursor } = happening;
    if ('missed' in happening) {
      const extensions = cursor && { event: { id: writeCursor(cursor) } };
      const text = written({ data: 'null', errors: happening.missed, ...(extensions && { extensions }) });
      return new LiveMessage(text, cursor, { kind: 'missed' });
    }
    if ('ended' in happening) {
      const { ended } = happening;
      return new LiveMessage('', undefined, { kind: 'ended', ...(ended && { errors: ended }) });
    }
    return new LiveMessage(await this.completed(happening), cursor);
  }

  /** An event's result as JSON text: the answer to the first fetch is there, the rest of the plan is run now. */
  private async completed({ answer: { data = null, errors }, event }: UpstreamEvent): Promise<string> {
    const { generation, operation, variables, viewer } = this.live;
    const { openContext, present } = this.services;
    const context = openContext(viewer, { signal: this.presence, deadline: performance.now() + COMPLETION_MS });
    try {
      // every group makes its own of it
      const given = { data: copy(data), ...(errors && { errors }) };
      const started = startWith(generation, { operation, variables, context, given });
      return await answer(generation, started, () => event && { event });
    } catch (error) {
      return written({ data: 'null', errors: thrown(error).map(present), ...(event && { extensions: { event } }) });
    }
  }
}

/** How many events wait for the one for which most do. */
export const mostBehind = (groups: Iterable<Group>): number =>
  Math.max(0, ...Array.from(groups, ({ behind }) => behind));
