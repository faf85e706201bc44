import { EventEmitter, once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

interface Asked {
  readonly query: string;
  readonly variables: { readonly apiKey: string; readonly ref: string; readonly ifAfterId: string | null };
}

/** Speaks the protocol of Apollo Uplink for one graph and one key. Asks to be asked again at once. */
export class ToyUplink {
  static readonly graphRef = 'toys@current';
  /** What it does instead of answering, while this is set. */
  instead: ((response: ServerResponse) => void) | undefined;
  private published: { readonly id: string; readonly sdl: string } | undefined;
  private readonly answers = new EventEmitter();
  private readonly server = createServer((request, response) => void this.answer(request, response));

  constructor(private readonly key: string) {}

  async start(): Promise<string> {
    this.server.listen(0, '127.0.0.1');
    await once(this.server, 'listening');
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/`;
  }

  publish(sdl: string): void {
    this.published = { id: String(Number(this.published?.id ?? 0) + 1), sdl };
  }

  /** Waits until it has given such an answer from now on: a type of the protocol, or `instead`. */
  async gives(answer: 'RouterConfigResult' | 'Unchanged' | 'FetchError' | 'instead'): Promise<void> {
    await once(this.answers, answer);
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { query, variables } = JSON.parse(await text(request)) as Asked;
    response.once('close', () => this.answers.emit(kind));
    let kind = 'instead';
    if (this.instead) return this.instead(response);
    const routerConfig = this.routerConfig(query, variables);
    kind = routerConfig.__typename;
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ data: { routerConfig } }));
  }

  private routerConfig(query: string, { apiKey, ref, ifAfterId }: Asked['variables']) {
    if (!query.includes('query SupergraphSdl(')) throw new Error(`Expected the query SupergraphSdl, got ${query}`);
    const refused = (code: string, message: string) => ({ __typename: 'FetchError', code, message });
    if (apiKey !== this.key) return refused('AUTHENTICATION_FAILED', `The key ${apiKey} is not a valid graph token`);
    if (ref !== ToyUplink.graphRef || !this.published) return refused('UNKNOWN_REF', `No configuration for ${ref}`);
    const { id, sdl } = this.published;
    const minDelaySeconds = 0.02;
    if (ifAfterId === id) return { __typename: 'Unchanged', id, minDelaySeconds };
    return { __typename: 'RouterConfigResult', id, supergraphSdl: sdl, minDelaySeconds };
  }
}
