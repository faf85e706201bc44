import { type ChildProcess, fork } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
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
    private readonly folder: string,
  ) {
    this.child = launched.child;
    this.output = launched.output;
  }

  /** Starts it over a supergraph, on a free port unless told otherwise. Throws what it wrote when it does not start. */
  static async start(sdl: string, env: Environment = {}, args = ['--port', '0']): Promise<GatewayProcess> {
    const folder = await mkdtemp(join(tmpdir(), 'gateway-'));
    const file = join(folder, 'supergraph.graphql');
    await writeFile(file, sdl);
    const launched = launch(['--supergraph', file, ...args], env);
    const url = /http\S+/.exec(await launched.firstLine)?.[0];
    if (!url) {
      await rm(folder, { recursive: true });
      throw new Error(launched.output());
    }
    return new GatewayProcess(url, launched, folder);
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
    if (this.child.exitCode === null) {
      this.child.kill('SIGTERM');
      await once(this.child, 'exit');
    }
    await rm(this.folder, { recursive: true, force: true });
    return this.child.exitCode;
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
      if (text.includes('\n')) resolve(text);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', () => resolve(text));
  });
  return { child, firstLine, output: () => text };
}
