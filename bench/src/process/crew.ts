import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { END_WITH_PARENT } from './end-with-parent.js';

const ROOT = resolve(import.meta.dirname, '../../..');
const START_PATIENCE_MS = 60_000;

/** The first line a child writes says that it is ready, and where. */
export interface Child {
  readonly pid: number;
  readonly process: ChildProcess;
  readonly firstLine: string;
}

/** The processes and files of one run. Whatever happens, `end` leaves nothing of them. */
export class Crew {
  private readonly children = new Set<ChildProcess>();
  private readonly folder = mkdtempSync(join(tmpdir(), 'valueverse-bench-'));

  /** Starts a program of this repository. It gets the settings of production, those given, and nothing else of our environment. */
  async start(
    script: string,
    args: readonly string[] = [],
    settings: Readonly<Record<string, string>> = {},
  ): Promise<Child> {
    const { PATH = '' } = process.env;
    const child = spawn(process.execPath, ['--import', END_WITH_PARENT, join(ROOT, script), ...args], {
      env: { PATH, NODE_ENV: 'production', APOLLO_TELEMETRY_DISABLED: '1', ...settings },
      detached: true, // Ctrl-C reaches the bench alone, which then ends its children
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    this.children.add(child);
    child.once('exit', () => this.children.delete(child));
    const firstLine = await readiness(child, script);
    return { pid: child.pid!, process: child, firstLine };
  }

  /** Writes a file for the children to read. Gives its path. */
  file(name: string, text: string): string {
    const path = join(this.folder, name);
    writeFileSync(path, text);
    return path;
  }

  /** Kills one as a crash would. */
  async kill({ process: child }: Pick<Child, 'process'>): Promise<void> {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  }

  /** Kills all, so that what follows starts afresh. */
  async dismiss(): Promise<void> {
    await Promise.all([...this.children].map((child) => this.kill({ process: child })));
  }

  end(): void {
    for (const child of this.children) child.kill('SIGKILL'); // they keep nothing that a gentler end would save
    rmSync(this.folder, { recursive: true, force: true });
  }
}

function readiness(child: ChildProcess, script: string): Promise<string> {
  let [out, complaints] = ['', ''];
  return new Promise((ready, reject) => {
    const fail = (why: string) => reject(new Error(`${script} did not start: ${why}\n${complaints}${out}`));
    const timer = setTimeout(() => fail(`no word within ${START_PATIENCE_MS / 1000} s`), START_PATIENCE_MS);
    child.stdout?.on('data', (chunk: Buffer) => {
      if (!out.includes('\n') && (out += chunk.toString()).includes('\n')) {
        clearTimeout(timer);
        ready(out.slice(0, out.indexOf('\n')));
      }
    });
    child.stderr?.on('data', (chunk: Buffer) => void (complaints = (complaints + chunk.toString()).slice(-4_000)));
    child.once('error', ({ message }) => fail(message));
    child.once('exit', (code, signal) => (clearTimeout(timer), fail(`${signal ?? `exit code ${code}`}`)));
  });
}
