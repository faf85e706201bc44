import type { GraphQLFormattedError } from 'graphql';
import { Feed } from '../upstream/feed.js';
import { payloadOf } from '../upstream/primary-payload.js';
import type { FeedSink, UpstreamEvent } from '../upstream/upstream-event.js';
import { CLOSE, FEW_WAITING, KEPT, LINGER_MS, MOST_BYTES, MOST_WAITING } from './bounds.js';
import { type Cursor, later, reaches } from './cursor.js';
import { Group, mostBehind } from './group.js';
import { type Happening, placeAfter } from './happening.js';
import type { LiveOperation } from './live-operation.js';
import type { LiveServices } from './live-services.js';
import { measured } from './measured.js';
import { Ring } from './ring.js';

/** One subscription at a subgraph, for every group that needs its events. */
export class Trigger implements FeedSink {
  /** Whoever has the same one may stand here. */
  readonly key: string;
  readonly subgraph: string;
  readonly ring = new Ring<Happening>(KEPT);
  readonly groups = new Map<string, Group>();
  /** All that came after this is in the ring. Absent while nobody knows. */
  base: Cursor | undefined;
  /** All up to here has come. */
  cursor: Cursor | undefined;
  private readonly feed: Feed;
  private linger: NodeJS.Timeout | undefined;
  private paused = false;
  private hasStood = false;
  /** It tells what happens now: not what somebody missed, nor what somebody may have made up. */
  isLive: boolean;
  private isOver = false;

  constructor(
    live: LiveOperation,
    private readonly services: LiveServices,
    resume: Cursor | undefined,
  ) {
    const { subgraph, generation, primary, listener } = live;
    this.key = live.triggerKey;
    this.subgraph = subgraph;
    this.base = this.cursor = resume;
    this.isLive = !resume;
    const payload = payloadOf(primary, () => services.openContext(listener).authorization());
    const upstream = generation.upstreams[subgraph]!;
    this.feed = new Feed({ subgraph, upstream, payload, resume, patienceMs: services.patienceMs }, this);
  }

  /** The group of an operation; a new one gets what comes from `place` on. */
  groupOf(live: LiveOperation, place: number): Group {
    clearTimeout(this.linger);
    for (const group of this.groups.values())
      if (group.listeners.size === 0 && group.live.groupKey !== live.groupKey) this.drop(group);
    let group = this.groups.get(live.groupKey);
    if (!group) {
      group = new Group({ trigger: this, live, from: place }, this.services);
      this.groups.set(live.groupKey, group);
    }
    return group;
  }

  /** The place of the first event that somebody at `after` has not had; nothing when what came after that is no longer kept. */
  placeAfter(after: Cursor): number | undefined {
    return reaches(after, this.base) ? placeAfter(after, this.ring) : undefined;
  }

  event(event: UpstreamEvent): void {
    this.services.happened(event.event?.['id']);
    const { bytes, sound } = measured(event);
    this.keep(sound, bytes);
  }

  reached(cursor: Cursor): void {
    if (!this.base) this.begins(cursor);
    // the first is where it was asked to begin
    if (this.hasStood) this.isLive = true;
    this.hasStood = true;
    this.cursor = later(this.cursor, cursor);
    this.services.caughtUp(this);
  }

  missed(errors: readonly GraphQLFormattedError[], cursor: Cursor | undefined): void {
    if (cursor) this.base = cursor;
    this.isLive = true;
    this.keep({ missed: errors, cursor }, 0);
  }

  ended(errors?: readonly GraphQLFormattedError[]): void {
    this.close();
    this.keep({ ended: errors }, 0); // after what came before
  }

  /** A group has lost a listener. */
  left(group: Group): void {
    if (group.listeners.size > 0) return;
    if (this.groups.size > 1 || this.isOver) return this.drop(group);
    clearTimeout(this.linger);
    if (!this.isLive) {
      this.drop(group);
      return this.close();
    }
    this.linger = setTimeout(() => this.retire(), LINGER_MS);
    this.services.rests(this);
  }

  /** Nobody needs it. */
  get isIdle(): boolean {
    return [...this.groups.values()].every(({ listeners }) => listeners.size === 0);
  }

  /** Ends unless somebody needs it. Says whether it has. */
  retire(): boolean {
    if (!this.isIdle) return false;
    for (const group of this.groups.values()) this.drop(group);
    this.close();
    return true;
  }

  /** Everyone in a group has had what there was. */
  settled(): void {
    this.services.caughtUp(this);
  }

  /** A group has completed something. */
  relieved(): void {
    this.trim();
    if (this.paused) this.balance();
  }

  close(): void {
    if (this.isOver) return;
    this.isOver = true;
    clearTimeout(this.linger);
    this.feed.stop();
    this.services.over(this);
  }

  private begins(cursor: Cursor): void {
    this.base = cursor;
    for (const { listeners } of this.groups.values()) for (const listener of listeners) listener.begins(cursor);
  }

  private keep(happening: Happening, bytes: number): void {
    const { cursor } = happening;
    if (cursor) this.cursor = 'missed' in happening ? cursor : later(this.cursor, cursor);
    this.ring.push(happening, bytes);
    for (const group of this.groups.values()) group.pump();
    this.trim();
    this.balance();
  }

  private trim(): void {
    const needed = Math.min(...[...this.groups.values()].map(({ messages }) => messages.next));
    const dropped = this.ring.trim(needed);
    if (dropped?.cursor) this.base = later(this.base, dropped.cursor);
  }

  /** A group that is slower than the others goes on by itself; where all are slow, the log keeps what comes. */
  private balance(): void {
    const most = mostBehind(this.groups.values());
    const bound = this.paused || this.ring.bytes > MOST_BYTES ? FEW_WAITING : MOST_WAITING;
    if (most > bound && !this.feed.resumable) {
      // there is no place to come back to
      for (const group of this.groups.values()) if (group.behind > FEW_WAITING) group.skip();
    } else if (most > bound) {
      const groups = [...this.groups.values()];
      if (groups.some(({ behind }) => behind < CLOSE)) this.part(groups.filter(({ behind }) => behind > FEW_WAITING));
      else if (!this.paused) this.feed.pause();
      this.paused = mostBehind(this.groups.values()) > FEW_WAITING;
    } else this.paused &&= most > FEW_WAITING;
    if (!this.paused) this.feed.unpause();
  }

  private part(slow: readonly Group[]): void {
    for (const group of slow) {
      this.drop(group);
      this.services.apart(Array.from(group.listeners));
    }
  }

  private drop(group: Group): void {
    group.close();
    for (const [key, one] of this.groups) if (one === group) this.groups.delete(key);
  }
}
