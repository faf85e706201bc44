import type { Admitted } from '../../engine.js';
import type { Generation } from '../../supergraph/generation.js';
import type { Outlet, Subscribed } from '../outlet.js';
import { CLOSE, MOST_LAG_MS } from './bounds.js';
import { type Cursor, reaches, writeCursor } from './cursor.js';
import { FanOut } from './fan-out.js';
import { Listener, type Wish } from './listener.js';
import { type Identities, type LiveOperation, liveOperationOf } from './live-operation.js';
import type { LiveServices } from './live-services.js';
import { renew } from './renewal.js';
import { checkSource, resumeFrom } from './resume-from.js';
import { Trigger } from './trigger.js';
import { type FollowingLimits, Triggers } from './triggers.js';

/** What all live operations stand on. */
export interface LiveGround extends Identities, Pick<LiveServices, 'present' | 'patienceMs' | 'happened'> {
  /** The supergraph in service. */
  readonly current: () => Generation;
  readonly limits: FollowingLimits;
}

/** Who subscribes, to what, and from where in the log. */
export interface Subscribing {
  readonly admitted: Admitted;
  readonly wish: Wish;
  /** As the client names it. */
  readonly resume?: unknown;
}

const LOOK_EVERY_MS = 5_000;

/** Everything that is followed: equal operations share one subscription at their subgraph, and what is made of its events. */
export class Live {
  private readonly triggers: Triggers;
  private readonly services: LiveServices;
  private readonly looking: NodeJS.Timeout;

  constructor(private readonly ground: LiveGround) {
    const { openContext, present, patienceMs, happened, limits } = ground;
    this.triggers = new Triggers(limits);
    this.services = {
      openContext,
      present,
      patienceMs,
      happened,
      fanOut: new FanOut(),
      place: (listener, after) => this.goOn(listener, after),
      apart: (listeners) => this.apart(listeners),
      caughtUp: (trigger) => this.unite(trigger),
      rests: (trigger) => this.triggers.rests(trigger),
      over: (trigger) => this.triggers.remove(trigger),
    };
    this.looking = setInterval(() => this.cutLaggards(), LOOK_EVERY_MS).unref();
  }

  /** Begins an admitted subscription. Throws what is wrong with it before any subgraph hears of it. */
  subscribe({ admitted, wish, resume }: Subscribing, outlet: Outlet): Subscribed {
    const after = resumeFrom(resume);
    const live = liveOperationOf(admitted, wish, this.ground);
    if (after) checkSource(after, live.subgraph);
    const listener = new Listener({ wish, live, outlet }, this.services);
    this.admit(live);
    if (!this.join(listener, after)) {
      if (!this.triggers.hasRoomAt(live.subgraph)) throw this.triggers.refusals.ofTrigger(live.subgraph);
      this.begin(listener, after);
    }
    // it was admitted on a supergraph that has been replaced meanwhile
    if (admitted.generation !== this.ground.current()) this.renew();
    return listener;
  }

  /** Another supergraph has taken over. */
  renew(): void {
    const { current } = this.ground;
    void renew({ ...this.ground, live: this, current });
  }

  /** All that is followed now. */
  all(): Iterable<Trigger> {
    return this.triggers.all();
  }

  /**
   * Lets a listener go on from somewhere: where others are, if they stand close enough, else by itself until it has caught
   * up. Who is followed already is never refused.
   */
  place(listener: Listener, after: Cursor | undefined): void {
    if (!this.join(listener, after)) this.begin(listener, after);
  }

  close(): void {
    clearInterval(this.looking);
    for (const trigger of this.all()) trigger.close();
  }

  /** Throws where there are too many who ask otherwise over the same subscription. */
  private admit(live: LiveOperation): void {
    const known = this.triggers.of(live.triggerKey);
    const main = known.find(({ isLive }) => isLive) ?? known[0];
    if (main && !this.triggers.hasRoomOn(main, live)) throw this.triggers.refusals.ofGroup();
  }

  /** The same for a client that was slow: where there is no room for it to catch up, it is to come back. */
  private goOn(listener: Listener, after: Cursor | undefined): void {
    if (this.join(listener, after)) return;
    if (this.triggers.hasRoomAt(listener.live.subgraph)) this.begin(listener, after);
    else listener.cut();
  }

  /** Puts a listener where others are. */
  private join(listener: Listener, after: Cursor | undefined): boolean {
    const { live } = listener;
    const known = this.triggers.of(live.triggerKey).filter((trigger) => this.triggers.hasRoomOn(trigger, live));
    if (after) return known.some((trigger) => join(listener, after, trigger));
    const trigger = known.find(({ isLive }) => isLive);
    if (!trigger) return false;
    const place = trigger.ring.next;
    listener.stand(trigger.groupOf(live, place), place, trigger.cursor);
    return true;
  }

  private begin(listener: Listener, after: Cursor | undefined): void {
    const { live } = listener;
    listener.stand(this.open(live, after).groupOf(live, 0), 0, after);
  }

  private open(live: LiveOperation, resume: Cursor | undefined): Trigger {
    const trigger = new Trigger(live, this.services, resume);
    // whoever is catching up does so with what tells of now
    this.triggers.add(trigger, !resume);
    return trigger;
  }

  /** Those who stand at the same place go on together. */
  private apart(listeners: readonly Listener[]): void {
    const opened = new Map<string, Trigger>();
    for (const listener of listeners) {
      const { live, cursor } = listener;
      const at = cursor ? writeCursor(cursor) : '';
      const trigger = opened.get(at) ?? this.open(live, cursor);
      opened.set(at, trigger);
      listener.stand(trigger.groupOf(live, 0), 0, cursor);
    }
  }

  /** Brings those who have caught up to where most are. */
  private unite(trigger: Trigger): void {
    const [main] = this.triggers.of(trigger.key);
    if (!main || main === trigger) return;
    let left = 0;
    for (const { listeners } of trigger.groups.values()) {
      for (const listener of Array.from(listeners)) {
        const { isUpToDate, cursor } = listener;
        // whoever is slower than the others would soon be taken apart again
        const isClose = cursor !== undefined && main.ring.next - (main.placeAfter(cursor) ?? 0) < CLOSE;
        const hasRoom = this.triggers.hasRoomOn(main, listener.live);
        if (!isUpToDate || !isClose || !hasRoom || !join(listener, cursor, main)) left += 1;
      }
    }
    if (left === 0) trigger.close();
  }

  private cutLaggards(): void {
    const since = performance.now() - MOST_LAG_MS;
    for (const { groups } of this.all()) {
      for (const { listeners } of groups.values()) {
        for (const listener of listeners) if ((listener.laggingSince ?? Infinity) < since) listener.cut();
      }
    }
  }
}

/** Puts a listener where others are; not where what it has yet to get is gone, or is still to come. */
function join(listener: Listener, after: Cursor, trigger: Trigger): boolean {
  if (!reaches(trigger.cursor, after)) return false;
  const place = trigger.placeAfter(after);
  if (place === undefined) return false;
  const known = trigger.groups.get(listener.live.groupKey);
  if (known && known.messages.first > place) return false;
  listener.stand(trigger.groupOf(listener.live, place), place, after);
  return true;
}
