import type { Child, Crew } from '../process/crew.js';
import { usageOf } from '../process/usage.js';
import type { CrowdOrder, Tally } from './crowd/orders.js';
import { Histogram } from './histogram.js';

/** What all clients have got together. */
export interface Counted {
  readonly delivered: number;
  readonly wrong: number;
  readonly gone: readonly string[];
  readonly delays: Histogram;
}

interface Crowded {
  readonly url: string;
  readonly privateKey: string;
  readonly clients: number;
  readonly tenants: number;
}

type Reply = { readonly turn: number; readonly tally: Tally };

/** Clients in processes of their own. */
export class Crowd {
  private turns = 0;
  private readonly waiting = new Map<number, (tally: Tally) => void>();
  private readonly gone: Promise<never>;

  private constructor(private readonly children: readonly Child[]) {
    this.gone = new Promise((_, reject) => {
      const why = new Error('A process of the crowd ended before its work was done');
      for (const { process } of children) process.once('exit', () => reject(why));
    });
    this.gone.catch(() => undefined); // at the end of a run nobody waits for it
    for (const { process } of children) {
      process.on('message', ({ turn, tally }: Reply) => {
        this.waiting.get(turn)?.(tally);
        this.waiting.delete(turn);
      });
    }
  }

  static async gather(crew: Crew, processes: number): Promise<Crowd> {
    const start = () => crew.start('bench/dist/live/crowd/main.js');
    return new Crowd(await Promise.all(Array.from({ length: processes }, start)));
  }

  /** All connect and subscribe. Throws when one could not. */
  async connect({ clients, ...to }: Crowded): Promise<void> {
    const { length } = this.children;
    const share = (at: number) => Math.floor((clients * at) / length);
    const tallies = await Promise.all(
      this.children.map((child, at) => {
        const connect = { ...to, first: share(at), count: share(at + 1) - share(at) };
        return this.tell(child, { connect });
      }),
    );
    const failed = tallies.find((tally) => tally.failed)?.failed;
    if (failed) throw new Error(`${clients} clients must be able to connect to ${to.url}, got: ${failed}`);
  }

  /** What they have got since they were last told to forget. */
  async count(order: CrowdOrder = {}): Promise<Counted> {
    const tallies = await Promise.all(this.children.map((child) => this.tell(child, order)));
    const sum = (name: 'delivered' | 'wrong') => tallies.reduce((all, tally) => all + tally[name], 0);
    const gone = tallies.flatMap((tally) => Object.entries(tally.gone).map(([why, times]) => `${times} × ${why}`));
    return {
      delivered: sum('delivered'),
      wrong: sum('wrong'),
      gone,
      delays: Histogram.of(tallies.map((tally) => tally.delays)),
    };
  }

  /** CPU milliseconds of all its processes. */
  cpuMs = (): number => this.children.reduce((all, { pid }) => all + usageOf(pid).cpuMs, 0);

  async disperse(crew: Crew): Promise<void> {
    await Promise.all(this.children.map((child) => crew.kill(child)));
  }

  private tell({ process }: Child, order: CrowdOrder): Promise<Tally> {
    const turn = (this.turns += 1);
    const done = new Promise<Tally>((resolve) => this.waiting.set(turn, resolve));
    process.send({ turn, order });
    return Promise.race([done, this.gone]);
  }
}
