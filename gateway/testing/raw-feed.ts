import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parse } from 'graphql';
import { type WebSocket, WebSocketServer } from 'ws';
import { composed } from './composed.js';

const SDL =
  'scalar JSON type Query { quiet: Boolean } type Subscription { told: Told } type Told { n: Int deep: JSON }';

/** A subgraph whose events are written as text, letter by letter: no server would write all of them. */
export class RawFeed {
  private readonly server: Server = createServer((_, response) => response.end('{}'));
  private readonly following: { readonly socket: WebSocket; readonly id: string }[] = [];

  /** Gives the supergraph of it alone. */
  async start(): Promise<string> {
    const sockets = new WebSocketServer({ server: this.server });
    sockets.on('connection', (socket) => {
      socket.on('message', (text) => {
        const { type, id } = JSON.parse(String(text)) as { type: string; id: string };
        if (type === 'connection_init') socket.send('{"type":"connection_ack"}');
        if (type === 'subscribe') this.following.push({ socket, id });
      });
    });
    this.server.listen(0, '127.0.0.1');
    await once(this.server, 'listening');
    const url = `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/graphql`;
    return composed([{ name: 'raw', url, typeDefs: parse(SDL) }]);
  }

  /** How many subscriptions there were. */
  get subscribed(): number {
    return this.following.length;
  }

  /** Tells all that follow of an event, from the JSON text of its `told`. */
  tell(seq: number, told: string): void {
    const payload = `{"data":{"told":${told}},"extensions":{"event":{"id":"raw:${seq}"}}}`;
    for (const { socket, id } of this.following) socket.send(`{"id":"${id}","type":"next","payload":${payload}}`);
  }

  async stop(): Promise<void> {
    for (const { socket } of this.following) socket.terminate();
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}
