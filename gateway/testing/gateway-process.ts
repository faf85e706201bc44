import { type ChildProcess, fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ExecutionResult } from 'graphql';
import { type Client, createClient } from 'graphql-ws';
import { WebSocket } from 'ws';

const MAIN = fileURLToPath(new URL('../dist/main.js', import.meta.url));

type Environment = Readonly<Record<string, string>>;
type Answer = ExecutionResult<Record<string, unknown>> & { readonly status: number; readonly headers: Headers };

type Launched = ReturnType<typeof launch>;

/** The gateway as it is shipped, in a process of its own. */
export class GatewayProcess {
  readonly child: ChildProcess;
  /** Everything it wrote, on either stream. */
  readonly output: () => string;

  private constructor(
    readonly url: string,
    launched: Launched,
    readonly folder: string,
  ) {
    this.child = launched.child;
    this.output = launched.output;
  }

  /** Starts it over a supergraph, on a free port unless told otherwise. Throws what it wrote when it does not start. */
  static async start(sdl: string, env: Environment = {}, args = ['--port', '0']): Promise<GatewayProcess> {
    const folder = await mkdtemp(join(tmpdir(), 'gateway-'));
    const file = join(folder, 'supergraph.graphql');
    await writeFile(file, sdl);
    return GatewayProcess.in(folder, env, ['--supergraph', file, ...args]);
  }

  /** Starts it without a file: the environment says where its supergraph is. */
  static async startWithout(env: Environment): Promise<GatewayProcess> {
    return GatewayProcess.in(await mkdtemp(join(tmpdir(), 'gateway-')), env, ['--port', '0']);
  }

  private static async in(folder: string, env: Environment, args: string[]): Promise<GatewayProcess> {
    const launched = launch(args, env);
    const url = /Gateway: (\S+)/.exec(await launched.firstLine)?.[1];
    if (url) return new GatewayProcess(url, launched, folder);
    await rm(folder, { recursive: true });
    throw new Error(launched.output());
  }

  /** Starts another over the same file; this one is over. */
  again(env: Environment): Promise<GatewayProcess> {
    return GatewayProcess.in(this.folder, env, [
      '--supergraph',
      join(this.folder, 'supergraph.graphql'),
      '--port',
      '0',
    ]);
  }

  async ask(query: string, request: { variables?: object; headers?: Environment } = {}): Promise<Answer> {
    const { variables, headers } = request;
    const response = await this.post(JSON.stringify({ query, variables }), headers);
    return {
      ...((await response.json()) as ExecutionResult<Record<string, unknown>>),
      status: response.status,
      headers: response.headers,
    };
  }

  post(body: string, headers: Environment = {}): Promise<Response> {
    return fetch(this.url, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body });
  }

  /** Puts another supergraph in the place of its own, as a deployment would, and says so. */
  async offer(sdl: string): Promise<void> {
    await this.write(sdl);
    this.child.kill('SIGHUP');
  }

  /** The same without a word. */
  async write(sdl: string): Promise<void> {
    const draft = join(this.folder, 'draft');
    await writeFile(draft, sdl);
    await rename(draft, join(this.folder, 'supergraph.graphql'));
  }

  /** The same, and waits until it is in service. */
  async serve(sdl: string): Promise<void> {
    const id = createHash('sha256').update(sdl).digest('hex').slice(0, 12);
    await this.offer(sdl);
    while ((await this.health()).supergraph !== id);
  }

  /** What it says of itself. */
  async health(): Promise<{ status: string; supergraph: string }> {
    const response = await fetch(new URL('/health/ready', this.url));
    return (await response.json()) as { status: string; supergraph: string };
  }

  /** The lines of its log that say so. */
  logged(pattern: RegExp): string[] {
    return this.output()
      .split('\n')
      .filter((line) => pattern.test(line));
  }

  /** A stock graphql-ws client. */
  client(connectionParams?: Record<string, unknown>): Client {
    const url = this.url.replace('http', 'ws');
    return createClient({
      url,
      webSocketImpl: WebSocket,
      retryAttempts: 0,
      ...(connectionParams && { connectionParams }),
    });
  }

  /** Ends it as an operator would. Gives its exit code. */
  async stop(): Promise<number | null> {
    await this.halt();
    await rm(this.folder, { recursive: true, force: true });
    return this.child.exitCode;
  }

  /** The same, and leaves its file. */
  async halt(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    this.child.kill('SIGTERM');
    await once(this.child, 'exit');
  }
}

/** Runs the entry and collects what it writes. */
export function launch(args: readonly string[], env: Environment = {}) {
  const { PATH = '' } = process.env; // oxlint-disable-line node/no-process-env
  const child = fork(MAIN, args, { env: { PATH, ...env }, stdio: ['ignore', 'pipe', 'pipe', 'ipc'], execArgv: [] });
  let text = '';
  const firstLine = new Promise<string>((resolve) => {
    const hear = (chunk: Buffer) => {
      text += chunk.toString();
      if (/Gateway: \S+\n/.test(text)) resolve(text);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', () => resolve(text));
  });
  return { child, firstLine, output: () => text };
}
