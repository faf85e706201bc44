import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve as resolvePath } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ROOT } from '../checkout.js';
import { Complaint } from '../complaint.js';
import { END_WITH_SUPERVISOR } from './end-with-supervisor.js';
import type { Handle, Part } from './handle.js';
import { lines } from './lines.js';

/** A program of this repository as a process of its own. */
export interface ChildSpec {
  readonly name: string;
  /** Relative to the repository's root. */
  readonly script: string;
  readonly args?: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  /** Whether it serves already; asked again and again until it does. */
  readonly ready?: () => Promise<boolean>;
}

const START_PATIENCE = 60_000;
const STOP_PATIENCE = 12_000;

/**
 * A child that is started when it is ready. It has its own process group, so that Ctrl-C reaches the supervisor alone,
 * and ends by itself when the supervisor is killed.
 */
export const childPart = (spec: ChildSpec): Part => ({ name: spec.name, start: (told) => startChild(spec, told) });

async function startChild({ name, script, args = [], env, ready }: ChildSpec, told: AbortSignal): Promise<Handle> {
  const file = resolvePath(ROOT, script);
  if (!existsSync(file)) throw new Complaint(`${name} is not built (${script} is missing): run \`npm run build\`.`);
  const child = spawn(process.execPath, [file, ...args], {
    cwd: ROOT,
    env: { ...env, NODE_OPTIONS: `${env['NODE_OPTIONS'] ?? ''} --import ${END_WITH_SUPERVISOR}` },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const said = lines(name, child.stdout!, child.stderr!);
  let why: string | undefined;
  const ended = new Promise<string>((resolve) => {
    child.once('error', ({ message }) => resolve((why = message)));
    child.once('close', (code, signal) => resolve((why = signal ?? `exit code ${code}`)));
  });
  const stop = () => stopChild(child, ended);
  const deadline = performance.now() + START_PATIENCE;
  while (ready && !(await ready())) {
    const late = performance.now() > deadline && `it was not ready within ${START_PATIENCE / 1000} s`;
    if (why === undefined && !late && !told.aborted) await Promise.race([ended, sleep(100)]);
    else {
      await stop();
      throw new Complaint(
        `${name} could not start: ${late || why}.\n${said.last.map((line) => `  ${line}`).join('\n')}`,
      );
    }
  }
  said.speakUp();
  return { ended, stop };
}

/** Asks it to stop; what does not is killed, with whatever it has started. */
async function stopChild(child: ChildProcess, ended: Promise<unknown>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  child.kill('SIGTERM');
  const hard = setTimeout(() => killGroup(child.pid!), STOP_PATIENCE);
  await ended;
  clearTimeout(hard);
}

function killGroup(pid: number): void {
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch {
    // it has gone in the meantime
  }
}
