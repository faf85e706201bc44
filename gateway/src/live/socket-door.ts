import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import type { FastifyBaseLogger } from 'fastify';
import { handleProtocols } from 'graphql-ws';
import { WebSocketServer } from 'ws';
import type { Engine } from '../engine.js';
import { mayOpenSocket, type Origins } from '../http/origins.js';
import { graphqlProtocol } from './graphql-protocol.js';
import { serveSocket } from './serve-socket.js';

const GOING_AWAY = 1001;
const FAREWELL_MS = 2_000;
const LARGEST_MESSAGE = 64 << 10;

interface Door {
  readonly engine: Engine;
  readonly origins: Origins;
  readonly log: FastifyBaseLogger;
}

/** WebSockets at `/graphql`, beside HTTP. Gives back what closes each with 1001, so that clients come back elsewhere. */
export function openSocketDoor(server: Server, { engine, origins, log }: Door): () => Promise<void> {
  const protocol = graphqlProtocol(engine);
  const options = { noServer: true, perMessageDeflate: false, maxPayload: LARGEST_MESSAGE, handleProtocols };
  const sockets = new WebSocketServer(options);
  let closing = false;
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const { origin, host } = request.headers;
    if (closing) return refuse(socket, '503 Service Unavailable');
    if (request.url?.split('?', 1)[0] !== '/graphql') return refuse(socket, '404 Not Found');
    if (!mayOpenSocket(origin, host, origins)) return refuse(socket, '403 Forbidden');
    sockets.handleUpgrade(request, socket, head, (opened) => serveSocket(protocol, opened, log));
  });
  return () => {
    closing = true;
    for (const client of sockets.clients) client.close(GOING_AWAY, 'Going away');
    const cut = setTimeout(() => sockets.clients.forEach((client) => client.terminate()), FAREWELL_MS);
    return new Promise<void>((resolve) => sockets.close(() => resolve())).then(() => clearTimeout(cut));
  };
}

function refuse(socket: Duplex, status: string): void {
  socket.on('error', () => {});
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
