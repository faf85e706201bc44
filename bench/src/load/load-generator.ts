import { once } from 'node:events';
import type { Child, Crew } from '../process/crew.js';
import type { Load, Loaded } from './load.js';

type Reply = { readonly turn: number; readonly loaded: Loaded };

/** Sends loads from a process of its own, several at a time if asked to. */
export class LoadGenerator {
  private turns = 0;
  private readonly waiting = new Map<number, (loaded: Loaded) => void>();
  private readonly gone: Promise<never>;

  private constructor(readonly child: Child) {
    child.process.on('message', ({ turn, loaded }: Reply) => {
      this.waiting.get(turn)?.(loaded);
      this.waiting.delete(turn);
    });
    this.gone = once(child.process, 'exit').then(() => {
      throw new Error('The load generator ended before its work was done');
    });
    this.gone.catch(() => undefined); // at the end of a run nobody waits for it
  }

  static async start(crew: Crew): Promise<LoadGenerator> {
    return new LoadGenerator(await crew.start('bench/dist/load/main.js'));
  }

  send(load: Load): Promise<Loaded> {
    const turn = (this.turns += 1);
    const done = new Promise<Loaded>((resolve) => this.waiting.set(turn, resolve));
    this.child.process.send({ turn, load });
    return Promise.race([done, this.gone]);
  }
}
