import type { Admitted } from '../../engine.js';
import { problem } from '../../error/problem.js';
import type { Generation } from '../../supergraph/generation.js';
import type { Outlet, Subscribed } from '../outlet.js';
import { CLOSE, MOST_LAG_MS } from './bounds.js';
import { type Cursor, readCursor, reaches, writeCursor } from './cursor.js';
import { FanOut } from './fan-out.js';
import { Listener, type Wish } from './listener.js';
import { type Identities, type LiveOperation, liveOperationOf } from './live-operation.js';
import type { LiveServices } from './live-services.js';
import { renew } from './renewal.js';
import { Trigger } from './trigger.js';

/** What all live operations stand on. */
export interface LiveGround extends Identities, Pick<LiveServices, 'present' | 'patienceMs' | 'happened'> {
  /** The supergraph in service. */
  readonly current: () => Generation;
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
  /** By key, the one that most stand on first; the others are catching up with it. */
  private readonly triggers = new Map<string, Trigger[]>();
  private readonly services: LiveServices;
  private readonly looking: NodeJS.Timeout;

  constructor(private readonly ground: LiveGround) {
    const { openContext, present, patienceMs, happened } = ground;
    this.services = {
      openContext,
      present,
      patienceMs,
      happened,
      fanOut: new FanOut(),
      place: (listener, after) => this.place(listener, after),
      apart: (listeners) => this.apart(listeners),
      caughtUp: (trigger) => this.unite(trigger),
      over: (trigger) => this.forget(trigger),
    };
    this.looking = setInterval(() => this.cutLaggards(), LOOK_EVERY_MS).unref();
  }

  /** Begins an admitted subscription. Throws what is wrong with it before any subgraph hears of it. */
  subscribe({ admitted, wish, resume }: Subscribing, outlet: Outlet): Subscribed {
    const after = resumeFrom(resume);
    const live = liveOperationOf(admitted, wish, this.ground);
    if (after && after.source !== live.subgraph) throw notFrom(live.subgraph, after);
    const listener = new Listener({ wish, live, outlet }, this.services);
    this.place(listener, after);
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
  *all(): Iterable<Trigger> {
    for (const triggers of Array.from(this.triggers.values())) yield* Array.from(triggers);
  }

  /** Lets a listener go on from somewhere: where others are, if they stand close enough, else by itself until it has caught up. */
  place(listener: Listener, after: Cursor | undefined): void {
    const known = this.triggers.get(listener.live.triggerKey) ?? [];
    if (!after) {
      const trigger = known.find(({ isLive }) => isLive) ?? this.open(listener.live, undefined);
      const place = trigger.ring.next;
      return listener.stand(trigger.groupOf(listener.live, place), place, trigger.cursor);
    }
    if (!known.some((trigger) => join(listener, after, trigger))) this.begin(listener, after);
  }

  close(): void {
    clearInterval(this.looking);
    for (const trigger of this.all()) trigger.close();
  }

  private begin(listener: Listener, after: Cursor | undefined): void {
    const { live } = listener;
    listener.stand(this.open(live, after).groupOf(live, 0), 0, after);
  }

  private open(live: LiveOperation, resume: Cursor | undefined): Trigger {
    const trigger = new Trigger(live, this.services, resume);
    const known = this.triggers.get(trigger.key);
    // whoever is catching up does so with what tells of now
    if (known) known.splice(resume ? known.length : 0, 0, trigger);
    else this.triggers.set(trigger.key, [trigger]);
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
    const [main] = this.triggers.get(trigger.key) ?? [];
    if (!main || main === trigger) return;
    let left = 0;
    for (const { listeners } of trigger.groups.values()) {
      for (const listener of Array.from(listeners)) {
        const { isUpToDate, cursor } = listener;
        // whoever is slower than the others would soon be taken apart again
        const isClose = cursor !== undefined && main.ring.next - (main.placeAfter(cursor) ?? 0) < CLOSE;
        if (!isUpToDate || !isClose || !join(listener, cursor, main)) left += 1;
      }
    }
    if (left === 0) trigger.close();
  }

  private forget(trigger: Trigger): void {
    const left = (this.triggers.get(trigger.key) ?? []).filter((other) => other !== trigger);
    if (left.length > 0) this.triggers.set(trigger.key, left);
    else this.triggers.delete(trigger.key);
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

const notFrom = (subgraph: string, { source, seq }: Cursor) =>
  problem('INVALID_INPUT', `extensions.resume must be of ${subgraph}, whose events these are, got ${source}:${seq}.`);

function resumeFrom(resume: unknown): Cursor | undefined {
  if (resume === undefined || resume === null) return undefined;
  const cursor = readCursor(resume);
  if (cursor) return cursor;
  throw problem(
    'INVALID_INPUT',
    `extensions.resume must be an event's id such as "robots:42", got ${JSON.stringify(resume)}.`,
  );
}
