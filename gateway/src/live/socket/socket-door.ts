import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import type { FastifyBaseLogger } from 'fastify';
import { GRAPHQL_TRANSPORT_WS_PROTOCOL, handleProtocols } from 'graphql-ws';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Engine } from '../../engine.js';
import { mayOpenSocket, type Origins } from '../../http/origins.js';
import { thrown } from '../../engine.js';
import type { Upkeep } from '../upkeep.js';
import { paced } from '../paced.js';
import { Connection } from './connection.js';
import type { Origin } from './origin.js';

const GOING_AWAY = 1001;
const FAREWELL_MS = 2_000;
/** They all come back somewhere. */
const FAREWELLS = { perSecond: 1_000, withinMs: 5_000 };
const LARGEST_MESSAGE = 64 << 10;

interface Doing {
  readonly engine: Engine;
  readonly upkeep: Upkeep;
  readonly origins: Origins;
  /** The address that a client is counted under. */
  readonly addressOf: (request: IncomingMessage) => string;
  readonly log: FastifyBaseLogger;
}

/** WebSockets at `/graphql`, beside HTTP. */
export class SocketDoor {
  readonly engine: Engine;
  readonly upkeep: Upkeep;
  private readonly connections = new Set<Connection>();
  private readonly sockets = new WebSocketServer({
    noServer: true,
    perMessageDeflate: false,
    clientTracking: false,
    maxPayload: LARGEST_MESSAGE,
    handleProtocols: (protocols) => handleProtocols(protocols),
  });
  private closing = false;
  private allGone = () => {};

  constructor(
    server: Server,
    private readonly doing: Doing,
  ) {
    this.engine = doing.engine;
    this.upkeep = doing.upkeep;
    server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
      const { origin, host } = request.headers;
      if (this.closing) return refuse(socket, '503 Service Unavailable');
      if (request.url?.split('?', 1)[0] !== '/graphql') return refuse(socket, '404 Not Found');
      if (!mayOpenSocket(origin, host, doing.origins)) return refuse(socket, '403 Forbidden');
      const address = this.doing.addressOf(request);
      const leave = this.place(address);
      if (typeof leave === 'string') return refuse(socket, leave);
      socket.once('close', leave);
      this.sockets.handleUpgrade(request, socket, head, (opened) => this.opened(opened, { wire: socket, address }));
    });
  }

  /** Closes each with 1001, in turn, so that clients come back elsewhere and not all at once. */
  async close(): Promise<void> {
    this.closing = true;
    const gone = new Promise<void>((resolve) => (this.allGone = resolve));
    await paced(this.connections, FAREWELLS, (connection) => connection.close(GOING_AWAY, 'Going away'));
    const cut = setTimeout(() => {
      for (const { socket } of this.connections) socket.terminate();
    }, FAREWELL_MS);
    if (this.connections.size > 0) await gone;
    clearTimeout(cut);
  }

  /** Takes the place of one more socket, or says why there is none. */
  private place(address: string): (() => void) | string {
    try {
      return this.upkeep.limits.connect(address);
    } catch (error) {
      const { http } = thrown(error)[0]!.extensions as { http?: { status: number } };
      return http?.status === 429 ? '429 Too Many Requests' : '503 Service Unavailable';
    }
  }

  private opened(socket: WebSocket, from: Origin): void {
    if (socket.protocol !== GRAPHQL_TRANSPORT_WS_PROTOCOL) {
      socket.on('error', () => {});
      return socket.close(4406, 'Subprotocol not acceptable');
    }
    const connection = new Connection(this, socket, from);
    this.connections.add(connection);
    socket.on('message', (text) => {
      try {
        connection.hear(String(text));
      } catch (err) {
        this.doing.log.error({ err }, 'surprise');
        connection.close(4500, 'Internal server error');
      }
    });
    socket.on('pong', () => connection.pong());
    from.wire.on('drain', () => connection.drained());
    socket.on('error', () => {}); // a frame too large or no frame at all: ws closes it with the code that says so
    socket.once('close', () => {
      connection.ended();
      this.connections.delete(connection);
      if (this.connections.size === 0) this.allGone();
    });
  }
}

function refuse(socket: Duplex, status: string): void {
  socket.on('error', () => {});
  // else it stays half open for as long as its client likes
  socket.once('finish', () => socket.destroy());
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
