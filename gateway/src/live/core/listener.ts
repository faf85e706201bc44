import type { Caller } from '@valueverse/kit/caller';
import type { GraphQLFormattedError } from 'graphql';
import type { Offered } from '../../engine.js';
import type { Variables } from '../../execute/coerce-variables.js';
import { written } from '../../execute/answer.js';
import { problem } from '../../error/problem.js';
import type { Outlet, Subscribed } from '../outlet.js';
import { MOST_BACKLOG } from './bounds.js';
import { type Cursor, isRepeated, later } from './cursor.js';
import type { Group } from './group.js';
import { LiveMessage } from './live-message.js';
import type { LiveOperation } from './live-operation.js';
import type { LiveServices } from './live-services.js';

/** So many at a time, so that one who is far behind does not keep all others waiting. */
const AT_ONCE = 64;

const GAP = problem('RESYNC_REQUIRED', 'Events may have been missed: read anew what you follow.').toJSON();

/** What a client asked, as it may have to be read again. */
export interface Wish {
  readonly offered: Offered;
  readonly variables: Variables;
  readonly caller: Caller;
}

/** One client's operation: where it stands, and where its results go. */
export class Listener implements Subscribed {
  group: Group | undefined;
  /** The place of the next message it gets. */
  private place = 0;
  /** It has had everything up to here. */
  private seen: Cursor | undefined;
  /** Since when its connection takes no more. */
  laggingSince: number | undefined;
  private gone = false;

  readonly wish: Wish;
  /** Replaced when a new supergraph takes over. */
  live: LiveOperation;
  private readonly outlet: Outlet;

  constructor(
    { wish, live, outlet }: Pick<Listener, 'wish' | 'live'> & { readonly outlet: Outlet },
    private readonly services: LiveServices,
  ) {
    this.wish = wish;
    this.live = live;
    this.outlet = outlet;
  }

  /** Whether it has had all that its group has. */
  get isUpToDate(): boolean {
    return this.group !== undefined && this.laggingSince === undefined && this.place === this.group.trigger.ring.next;
  }

  /** Where it can go on from; nothing where its events have no places. */
  get cursor(): Cursor | undefined {
    return this.isUpToDate ? later(this.group!.trigger.cursor, this.seen) : this.seen;
  }

  /** Stands in a group from now on: before the message at `place`, and without what it has had already. */
  stand(group: Group, place: number, after: Cursor | undefined): void {
    if (group !== this.group) this.quit();
    this.group = group;
    this.place = place;
    this.seen = after;
    group.listeners.add(this);
    group.pump();
    if (this.laggingSince === undefined) this.services.fanOut.offer(group);
  }

  /** Its events begin after this, where nothing is known yet. */
  begins(after: Cursor): void {
    this.seen ??= after;
  }

  take(): boolean {
    if (this.laggingSince !== undefined || !this.group) return false;
    const { messages } = this.group;
    if (this.place < messages.first) {
      this.fallBack();
      return false;
    }
    for (let count = 0; this.place < messages.next; count += 1) {
      if (this.outlet.backlog > MOST_BACKLOG) {
        this.laggingSince = performance.now();
        return false;
      }
      if (count === AT_ONCE) return true;
      const message = messages.get(this.place++);
      const { cursor, turn } = message;
      if (turn?.kind === 'ended') {
        this.end(turn.errors);
        return false;
      }
      // a log that was replaced may begin anew
      if (cursor && !turn && isRepeated(cursor, this.seen)) continue;
      if (cursor) this.seen = cursor;
      this.outlet.next(message);
      if (this.gone) return false;
    }
    return false;
  }

  /** It goes on from now, without knowing what it has missed. */
  miss(): void {
    this.outlet.next(new LiveMessage(written({ data: 'null', errors: [GAP] }), undefined));
  }

  leave(): void {
    this.gone = true;
    this.quit();
  }

  drained(): void {
    if (this.laggingSince === undefined || this.gone) return;
    this.laggingSince = undefined;
    if (this.group) this.services.fanOut.offer(this.group);
  }

  end(errors?: readonly GraphQLFormattedError[]): void {
    if (this.gone) return;
    this.leave();
    this.outlet.end(errors);
  }

  /** It does not keep up: it is to come back. */
  cut(): void {
    if (this.gone) return;
    this.leave();
    this.outlet.cut('SLOW_CONSUMER', 'Events come faster than they are read: come back with the last one.');
  }

  private quit(): void {
    const { group } = this;
    this.group = undefined;
    if (group?.listeners.delete(this)) group.trigger.left(group);
  }

  /** What it is to get next is no longer kept here. */
  private fallBack(): void {
    const { seen } = this;
    if (seen) return this.services.place(this, seen);
    this.miss();
    this.services.place(this, undefined);
  }
}
