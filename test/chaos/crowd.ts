import type { Who } from './crowd/client.js';
import type { Distance, Order, Report } from './crowd/orders.js';
import { Running } from './process.js';
import type { Entry, Tally } from './soak/tally.js';

type Reply = { readonly turn: number; readonly answer: never };

/** All clients, in several processes. */
export class Crowd {
  private turns = 0;
  private readonly waiting = new Map<number, (answer: never) => void>();

  private constructor(private readonly processes: readonly Running[]) {
    for (const { child } of processes) {
      child.on('message', ({ turn, answer }: Reply) => {
        this.waiting.get(turn)?.(answer);
        this.waiting.delete(turn);
      });
      child.once('exit', () => {
        for (const answer of this.waiting.values()) answer(undefined as never);
      });
    }
  }

  static async gather(processes: number): Promise<Crowd> {
    const start = () => Running.start({ script: 'test/chaos/crowd/main.ts' });
    return new Crowd(await Promise.all(Array.from({ length: processes }, start)));
  }

  /** Everyone connects, and goes on after `resume`. */
  join = (everyone: readonly Who[], how: { readonly resume: string; readonly privateKey: string }): Promise<void> =>
    this.spread(everyone, (clients) => ({ do: 'join', clients, ...how }));

  /** Everyone comes, and comes and goes from then on. */
  churn = (everyone: readonly Who[], how: Omit<Order & { do: 'churn' }, 'do' | 'clients'>): Promise<void> =>
    this.spread(everyone, (clients) => ({ do: 'churn', clients, ...how }));

  /** What everyone has seen since the last time. */
  check = (entry: Entry): Promise<Tally[]> => this.tell<Tally>({ do: 'check', entry });

  /** Tells every process, and gives their answers. */
  tell = <T>(order: Order): Promise<T[]> => Promise.all(this.processes.map((process) => this.send<T>(process, order)));

  report = (): Promise<Report[]> => this.tell<Report>({ do: 'report' });

  /** How far the clients are from the end of their keys. */
  async distance(last: Readonly<Record<string, number>>): Promise<Distance> {
    const all = await this.tell<Distance>({ do: 'behind', last });
    const sum = (name: keyof Distance) => all.reduce((total, one) => total + one[name], 0);
    return { behind: sum('behind'), come: sum('come') };
  }

  async disperse(): Promise<void> {
    await Promise.all(this.processes.map((process) => process.end()));
  }

  private async spread(everyone: readonly Who[], order: (clients: readonly Who[]) => Order): Promise<void> {
    const { length } = this.processes;
    const part = (at: number) => everyone.filter(({ index }) => index % length === at);
    await Promise.all(this.processes.map((process, at) => this.send(process, order(part(at)))));
  }

  private send<T>({ child }: Running, order: Order): Promise<T> {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error('A process of the crowd has ended.');
    const turn = (this.turns += 1);
    return new Promise<T>((resolve) => {
      this.waiting.set(turn, resolve);
      child.send({ turn, order });
    });
  }
}
