import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, constants, mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** A server that carries events, started for one test on a free port, with a folder of its own. */
export interface EventServer {
  readonly url: string;
  /** Ends it without a goodbye. */
  kill(): Promise<void>;
  /** Starts it again on the same port, with what it had kept or with nothing. */
  restart(emptied?: 'emptied'): Promise<void>;
  stop(): Promise<void>;
}

/** What is run, and how. */
interface Engine {
  readonly program: string;
  readonly scheme: string;
  readonly args: (port: number, folder: string) => readonly string[];
}

/** The engines that EVENTS_URL may name. */
export const ENGINES: Readonly<Record<'Redis Streams' | 'NATS JetStream', Engine>> = {
  'Redis Streams': {
    program: 'redis-server',
    scheme: 'redis',
    args: (port, folder) => ['--port', `${port}`, '--bind', '127.0.0.1', '--dir', folder, '--appendonly', 'yes'],
  },
  'NATS JetStream': {
    program: 'nats-server',
    scheme: 'nats',
    args: (port, folder) => ['-js', '-a', '127.0.0.1', '-p', `${port}`, '-sd', folder],
  },
};

/** Whether the program of an engine can be had. Where it has to be there, its absence is an error and not a reason to skip. */
export function canRun({ program }: Engine): boolean {
  if (pathOf(program)) return true;
  // oxlint-disable-next-line node/no-process-env -- set by .ci/run, which installs it
  if (process.env['CI']) throw new Error(`No ${program} is installed here, and CI is set: nothing may be skipped.`);
  process.stderr.write(`\nSKIPPED: no ${program} is installed here, so nothing proves that events go through it.\n\n`);
  return false;
}

/** Starts an engine and waits until it listens. */
export async function startEventServer({ program, scheme, args }: Engine): Promise<EventServer> {
  const newFolder = () => mkdtempSync(join(tmpdir(), `valueverse-${program}-`));
  let folder = newFolder();
  const port = await freePort();
  let child: ChildProcess;
  const start = async () => {
    child = spawn(pathOf(program)!, args(port, folder), { stdio: 'ignore' });
    while (!(await listens(port))) {
      if (child.exitCode !== null) throw new Error(`${program} ended with exit code ${child.exitCode}.`);
      await pause(20);
    }
  };
  const kill = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  };
  const remove = () => rmSync(folder, { recursive: true, force: true });
  await start();
  return {
    url: `${scheme}://127.0.0.1:${port}`,
    kill,
    restart: async (emptied) => {
      if (emptied) {
        remove();
        folder = newFolder();
      }
      await start();
    },
    stop: async () => {
      await kill();
      remove();
    },
  };
}

function pathOf(program: string): string | undefined {
  const path = process.env['PATH'] ?? ''; // oxlint-disable-line node/no-process-env -- where programs are
  const folders = [...path.split(delimiter), '/usr/sbin', '/usr/local/sbin', '/usr/local/bin', '/opt/homebrew/bin'];
  return folders.map((folder) => join(folder, program)).find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

const listens = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => (socket.destroy(), resolve(true)));
    socket.on('error', () => resolve(false));
  });
