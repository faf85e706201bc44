import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { END_WITH_PARENT } from '../../bench/src/process/end-with-parent.js';

const ROOT = resolve(import.meta.dirname, '../..');
const PATIENCE_MS = 60_000;

/** What to run: a program of this repository, typed or built. */
export interface Program {
  readonly script: string;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** A process of the run: it ends with the run, whatever happens. */
export class Running {
  private constructor(
    readonly child: ChildProcess,
    /** The last of what it wrote. */
    readonly output: () => string,
  ) {}

  /** Starts it and waits for its first line. */
  static async start({ script, args = [], env = {} }: Program): Promise<Running> {
    const typed = script.endsWith('.ts') ? ['--import', 'tsx'] : [];
    const { PATH = '' } = process.env;
    const child = spawn(process.execPath, ['--import', END_WITH_PARENT, ...typed, resolve(ROOT, script), ...args], {
      cwd: ROOT,
      env: { PATH, ...env },
      detached: true, // Ctrl-C reaches the run alone, which then ends its children
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    child.setMaxListeners(0);
    child.on('message', () => {}); // what it says unasked is not kept for whoever asks first
    let text = '';
    const ready = new Promise<void>((said, reject) => {
      const fail = (why: string) => reject(new Error(`${script} did not start: ${why}\n${text}`));
      const timer = setTimeout(() => (child.kill('SIGKILL'), fail('no word of it')), PATIENCE_MS);
      const hear = (chunk: Buffer) => {
        text = (text + chunk.toString()).slice(-8_000);
        if (/^(ready|Gateway: )/m.test(text)) said(clearTimeout(timer));
      };
      child.stdout?.on('data', hear);
      child.stderr?.on('data', hear);
      child.once('exit', (code) => fail(`exit code ${code}`));
    });
    await ready;
    return new Running(child, () => text);
  }

  /** Ends it in this way and waits until it is gone. */
  async end(signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    const { child } = this;
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
  }

  /** Asks over the channel. */
  async ask<T>(message: unknown): Promise<T> {
    const answered = once(this.child, 'message');
    this.child.send(message as object);
    return ((await answered) as [T])[0];
  }
}
