import { setTimeout as pause } from 'node:timers/promises';
import type { Running } from './process.js';

/** One of the processes, which can be ended and started again at its address. */
export class Part {
  private running: Running | undefined;

  constructor(private readonly open: () => Promise<Running>) {}

  get now(): Running {
    if (!this.running) throw new Error('It was not started.');
    return this.running;
  }

  start = async (): Promise<void> => void (this.running = await this.open());
  end = async (signal?: NodeJS.Signals): Promise<void> => this.running?.end(signal);

  /** Ends it, and starts it again after so long. */
  async restart(signal: NodeJS.Signals, downMs: number): Promise<void> {
    await this.end(signal);
    await pause(downMs);
    await this.start();
  }

  /** Stops it in the middle of whatever it does, for so long. */
  async freeze(ms: number): Promise<void> {
    this.now.child.kill('SIGSTOP');
    await pause(ms);
    this.now.child.kill('SIGCONT');
  }
}
