import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo } from 'node:net';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { type DocumentNode, graphql, type GraphQLSchema, parse } from 'graphql';
import type { SubscribePayload } from 'graphql-ws';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import { liveResults } from './live-results.js';

type Resolvers = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** A real subgraph over HTTP and graphql-transport-ws that remembers what it was asked and can misbehave. */
export class ToySubgraph {
  readonly typeDefs: DocumentNode;
  /** The headers of every HTTP request, latest last. */
  readonly heard: IncomingMessage['headers'][] = [];
  /** The payload of every subscription, latest last. */
  readonly subscribed: SubscribePayload[] = [];
  /** Answers instead of the subgraph while set. */
  instead: ((request: IncomingMessage, response: ServerResponse) => void) | undefined;
  /** Is waited for before a query is answered, while set. */
  before: ((query: string) => Promise<void>) | undefined;
  private readonly schema: GraphQLSchema;
  private answers = 0;
  private readonly wakers: (() => void)[] = [];
  private readonly abandoned: (() => void)[] = [];
  private server: Server | undefined;
  private sockets: WebSocketServer | undefined;
  private port = 0;

  constructor(
    readonly name: string,
    sdl: string,
    resolvers: Resolvers,
  ) {
    this.typeDefs = parse(sdl);
    this.schema = buildSubgraphSchema([{ typeDefs: this.typeDefs, resolvers: resolvers as never }]);
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}/graphql`;
  }

  /** Listens; after a stop on the same port again. */
  async start(): Promise<void> {
    // a connection that closes while it is being used again would look like a subgraph that is down
    const server = createServer(
      { keepAliveTimeout: 120_000 },
      (request, response) => void this.answer(request, response),
    );
    this.sockets = new WebSocketServer({ server });
    const { schema, subscribed } = this;
    const onSubscribe = (_: unknown, __: string, payload: SubscribePayload) => {
      subscribed.push(payload);
      const { query, variables: variableValues } = payload;
      return {
        schema,
        document: parse(query),
        variableValues: variableValues ?? {},
        contextValue: payload.extensions ?? {},
      };
    };
    useServer({ onSubscribe, subscribe: liveResults }, this.sockets);
    await new Promise<void>((resolve) => server.listen(this.port, '127.0.0.1', resolve));
    this.port = (server.address() as AddressInfo).port;
    this.server = server;
  }

  /** Waits until it has answered so many requests. */
  async answered(count: number): Promise<void> {
    while (this.answers < count) await new Promise<void>((resolve) => this.wakers.push(resolve));
  }

  /** Resolves when a client goes away without an answer. */
  hungUp(): Promise<void> {
    return new Promise((resolve) => this.abandoned.push(resolve));
  }

  /** Cuts every WebSocket without a goodbye. */
  cut(): void {
    for (const socket of this.sockets?.clients ?? []) socket.terminate();
  }

  async stop(): Promise<void> {
    const { server } = this;
    if (!server) return;
    this.server = undefined;
    this.cut();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.url === '/health/ready') return void response.end('{}');
    this.heard.push(request.headers);
    response.once('close', () => {
      if (!response.writableFinished) for (const tell of this.abandoned.splice(0)) tell();
    });
    if (this.instead) return this.instead(request, response);
    const { query, variables } = JSON.parse(await textOf(request)) as { query: string; variables: object };
    await this.before?.(query);
    const { schema } = this;
    const result = await graphql({
      schema,
      source: query,
      variableValues: { ...variables },
      contextValue: request.headers,
    });
    response.setHeader('content-type', 'application/json').end(JSON.stringify(result), () => {
      this.answers += 1;
      for (const wake of this.wakers.splice(0)) wake();
    });
  }
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
