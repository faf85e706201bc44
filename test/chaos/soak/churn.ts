import { Client, type Who } from '../crowd/client.js';
import type { Row } from '../writer.js';
import { Following } from './following.js';
import { Ledger } from './ledger.js';
import type { Entry, Tally } from './tally.js';

/** How people come and go, in milliseconds. */
export interface Habits {
  /** A client follows for so long at least and at most. */
  readonly stays: readonly [number, number];
  /** Nobody is away for longer. */
  readonly away: number;
}

interface Visitor {
  client: Client;
  following: Following;
  isAway: boolean;
  timer?: NodeJS.Timeout;
}

/** Of so many, this many stay to the end. */
const LASTING = { of: 10, below: 3 };
/** What has not come after this is lost. Long: a machine that has other things to do is late with everything. */
const PATIENCE_MS = 900_000;
/** Every so manieth delay is told of. */
const DELAY_EVERY = 20;

const between = (least: number, most: number) => least + Math.random() * (most - least);

/** Some leave and others come, all the time: with a cursor and without, to the same key and to others. */
export class Churn {
  private readonly visitors = new Set<Visitor>();
  private readonly left = new Set<Following>();
  private readonly ledger = new Ledger();
  private readonly keys: readonly string[];
  private tally = nothing();
  private delays = 0;
  private isOver = false;

  constructor(
    private readonly everyone: readonly Who[],
    private readonly habits: Habits,
    private readonly tokenOf: (who: Who) => string,
  ) {
    this.keys = everyone.map(({ key }) => key);
  }

  begin(head: number): void {
    this.ledger.head = head;
    for (const [at, who] of this.everyone.entries()) {
      // some need no more than what comes from now on
      setTimeout(() => this.come(who, at % 2 === 0 ? this.cursor : undefined), at * 2);
    }
  }

  /** Whoever is away comes back, and nobody leaves any more. */
  settle(): void {
    this.isOver = true;
    for (const visitor of this.visitors) {
      clearTimeout(visitor.timer);
      if (visitor.isAway) this.comeBack(visitor);
    }
  }

  /** Everyone leaves for good. */
  part(): void {
    for (const { client } of this.visitors) client.leave();
  }

  /** Compares what was heard with the next part of the log, and tells what came of it since the last time. */
  check({ rows, head, forgotten, last }: Entry): Tally {
    this.ledger.add(rows);
    this.ledger.head = Math.max(this.ledger.head, head);
    const due = last ? Infinity : Date.now() - PATIENCE_MS;
    let [present, behind] = [0, 0];
    for (const visitor of this.visitors) {
      this.drain(visitor, forgotten);
      this.compare(visitor.following, due, visitor.client.who);
      if (!visitor.isAway) present += 1;
      if (visitor.following.isBehind(this.ledger)) behind += 1;
    }
    for (const following of this.left) {
      this.compare(following, due, following.of);
      if (following.isOver(this.ledger)) this.left.delete(following);
    }
    this.ledger.forget(due);
    const { tally } = this;
    this.tally = nothing();
    return { ...tally, present, behind };
  }

  /** What a query would tell, read now or a little earlier. */
  private get cursor(): string {
    return `readings:${this.ledger.head}`;
  }

  private come(who: Who, resume: string | undefined): void {
    const client = new Client(who, resume, () => this.tokenOf(who));
    const visitor: Visitor = { client, following: followingOf(client), isAway: false };
    this.visitors.add(visitor);
    this.join(visitor);
  }

  private join(visitor: Visitor): void {
    this.tally.came += 1;
    visitor.client.freshFrom = Date.now();
    visitor.client.join();
    if (this.isOver || visitor.client.who.index % LASTING.of < LASTING.below) return;
    visitor.timer = setTimeout(() => this.leave(visitor), between(...this.habits.stays));
  }

  private leave(visitor: Visitor): void {
    const { client } = visitor;
    client.leave();
    visitor.isAway = true;
    this.tally.left += 1;
    const isReplaced = Math.random() < 0.5;
    const go = () => (isReplaced ? this.replace(visitor) : this.comeBack(visitor));
    visitor.timer = setTimeout(go, between(0, this.habits.away));
  }

  /** The same one goes on from where it was; who has heard of nothing, from now. */
  private comeBack(visitor: Visitor): void {
    visitor.isAway = false;
    visitor.following.askedAgain(Date.now());
    this.tally.resumed += 1;
    this.join(visitor);
  }

  /** Another comes in its place, to whatever key. */
  private replace(visitor: Visitor): void {
    this.drain(visitor, Infinity);
    this.visitors.delete(visitor);
    visitor.following.closed = true;
    this.left.add(visitor.following);
    const key = this.keys[Math.floor(Math.random() * this.keys.length)]!;
    this.come({ ...visitor.client.who, key }, Math.random() < 0.5 ? this.cursor : undefined);
  }

  private drain({ client, following }: Visitor, forgotten: number): void {
    const { tally } = this;
    const ends = Object.entries(client.ends);
    for (const [why, times] of ends) tally.ends[why] = (tally.ends[why] ?? 0) + times;
    for (const seq of client.seqs) following.hear(seq);
    if (ends.length > 0) following.askedAgain(Date.now());
    tally.deliveries += client.seqs.length;
    if (client.resyncedAt !== undefined) following.resynced(client.resyncedAt);
    tally.resyncs += client.resyncs;
    if ((client.resyncedFrom ?? -1) > forgotten) tally.unduly += client.resyncs;
    tally.stale += client.stale;
    tally.partial += client.partial;
    tally.again += client.again;
    for (const delay of client.delays) if ((this.delays += 1) % DELAY_EVERY === 0) tally.delays.push(delay);
    client.restart();
  }

  private compare(following: Following, due: number, { tenant, key }: Pick<Row, 'tenant' | 'key'>): void {
    const { tally } = this;
    const { wrong, ...faults } = following.compare(this.ledger, due);
    for (const name of Object.keys(faults) as (keyof typeof faults)[]) tally[name] += faults[name];
    if (wrong) tally.wrong ??= `${tenant} ${key}: ${wrong}`;
  }
}

function followingOf({ seq, who }: Client): Following {
  return new Following(who, seq >= 0 ? { after: seq } : { asked: Date.now() });
}

const nothing = () => ({
  deliveries: 0,
  came: 0,
  left: 0,
  resumed: 0,
  lost: 0,
  repeated: 0,
  disordered: 0,
  foreign: 0,
  wrong: undefined as string | undefined,
  resyncs: 0,
  unduly: 0,
  stale: 0,
  partial: 0,
  again: 0,
  ends: {} as Record<string, number>,
  delays: [] as number[],
});
