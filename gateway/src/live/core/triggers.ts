import { problem } from '../../error/problem.js';
import type { LiveOperation } from './live-operation.js';
import type { Trigger } from './trigger.js';

/** How much may be followed at a time: who varies what they ask makes the gateway ask as much. */
export interface FollowingLimits {
  /** Subscriptions at one subgraph. */
  readonly triggersPerSubgraph: number;
  /** Different operations over one of them. */
  readonly groupsPerTrigger: number;
}

/** All subscriptions at subgraphs, by what they tell, and how many there may be. */
export class Triggers {
  /** By key, the one that most stand on first; the others are catching up with it. */
  private readonly byKey = new Map<string, Trigger[]>();
  private readonly counts = new Map<string, number>();
  /** Those that nobody needed when last seen; whichever has waited longest first. */
  private readonly idle = new Set<Trigger>();

  constructor(private readonly limits: FollowingLimits) {}

  /** Those that tell the same. */
  of(key: string): readonly Trigger[] {
    return this.byKey.get(key) ?? [];
  }

  /** As they are now. */
  *all(): Iterable<Trigger> {
    for (const triggers of Array.from(this.byKey.values())) yield* triggers;
  }

  add(trigger: Trigger, isMain: boolean): void {
    const known = this.of(trigger.key);
    this.byKey.set(trigger.key, isMain ? [trigger, ...known] : [...known, trigger]);
    this.count(trigger, 1);
  }

  remove(trigger: Trigger): void {
    const known = this.of(trigger.key);
    const left = known.filter((other) => other !== trigger);
    if (left.length === known.length) return;
    if (left.length > 0) this.byKey.set(trigger.key, left);
    else this.byKey.delete(trigger.key);
    this.idle.delete(trigger);
    this.count(trigger, -1);
  }

  /** One stays for whoever comes next, unless its place is needed. */
  rests(trigger: Trigger): void {
    this.idle.delete(trigger);
    this.idle.add(trigger);
  }

  /** Whether there may be one more at a subgraph. One that nobody needs makes room for it. */
  hasRoomAt(subgraph: string): boolean {
    if ((this.counts.get(subgraph) ?? 0) < this.limits.triggersPerSubgraph) return true;
    for (const trigger of this.idle) {
      if (trigger.subgraph === subgraph && trigger.retire()) return true;
    }
    return false;
  }

  /** Whether an operation may stand on one of them. */
  hasRoomOn(trigger: Trigger, { groupKey }: LiveOperation): boolean {
    const { groups } = trigger;
    return groups.has(groupKey) || groups.size < this.limits.groupsPerTrigger || trigger.isIdle;
  }

  /** The refusals of what would be too much. */
  get refusals() {
    const { triggersPerSubgraph, groupsPerTrigger } = this.limits;
    return {
      ofTrigger: (subgraph: string) =>
        full(`No more than ${triggersPerSubgraph} different things of ${subgraph} are followed here at a time`),
      ofGroup: () =>
        full(`No more than ${groupsPerTrigger} different operations follow the same events here at a time`),
    };
  }

  private count({ subgraph }: Trigger, by: 1 | -1): void {
    const count = (this.counts.get(subgraph) ?? 0) + by;
    if (count > 0) this.counts.set(subgraph, count);
    else this.counts.delete(subgraph);
  }
}

const full = (what: string) => problem('SUBSCRIPTION_LIMIT', `${what}: try later.`, { http: { status: 503 } });
