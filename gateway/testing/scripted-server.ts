import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

type Script = (request: IncomingMessage, response: ServerResponse, body: string) => void;

const JSON_TYPE = { 'content-type': 'application/json' };

/** Answers in GraphQL. */
export const data = (of: object): Script => answer(200, JSON.stringify({ data: of }));

/** Answers with anything. */
export const answer =
  (status: number, body: string | Buffer, headers: Record<string, string> = JSON_TYPE): Script =>
  (_, response) =>
    response.writeHead(status, headers).end(body);

/** Never answers. */
export const silence: Script = () => {};

/** A real HTTP server that plays a subgraph by a script, remembers what it heard and tells who hung up on it. */
export class ScriptedServer {
  /** Requests heard so far, latest last. */
  readonly heard: { headers: IncomingMessage['headers']; body: string }[] = [];
  /** How many went away without an answer. */
  abandoned = 0;
  /** Connections made so far. */
  connections = 0;
  private readonly wakers = new Set<() => void>();
  private server: Server | undefined;
  private port = 0;

  constructor(public script: Script = data({ a: 1 })) {}

  get url(): string {
    return `http://127.0.0.1:${this.port}/graphql`;
  }

  /** Listens; after a stop on the same port again. */
  async start(): Promise<this> {
    const server = createServer((request, response) => void this.hear(request, response));
    server.on('connection', () => (this.connections += 1));
    await new Promise<void>((resolve) => server.listen(this.port, '127.0.0.1', resolve));
    this.port = (server.address() as AddressInfo).port;
    this.server = server;
    return this;
  }

  async stop(): Promise<void> {
    const { server } = this;
    if (!server) return;
    this.server = undefined;
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }

  /** How many connections are open. */
  open(): Promise<number> {
    return new Promise((resolve, reject) =>
      this.server!.getConnections((error, count) => (error ? reject(error) : resolve(count))),
    );
  }

  /** Waits until what happened here makes it so. */
  async until(so: (server: this) => boolean): Promise<void> {
    while (!so(this)) await new Promise<void>((resolve) => this.wakers.add(resolve));
  }

  private async hear(request: IncomingMessage, response: ServerResponse): Promise<void> {
    response.on('close', () => {
      if (!response.writableFinished) this.abandoned += 1;
      this.wake();
    });
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks).toString();
    this.heard.push({ headers: request.headers, body });
    this.script(request, response, body);
    this.wake();
  }

  private wake(): void {
    for (const wake of this.wakers) wake();
    this.wakers.clear();
  }
}
