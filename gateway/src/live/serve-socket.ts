import type { FastifyBaseLogger } from 'fastify';
import { CloseCode, type Server } from 'graphql-ws';
import type { WebSocket } from 'ws';
import { keepAlive } from './keep-alive.js';
import type { SocketExtra } from './identify-socket.js';

/** Lets the protocol speak over one socket. Unlike graphql-ws's own adapter it writes nothing to the console: a client cannot fill the log. */
export function serveSocket(server: Server<SocketExtra>, socket: WebSocket, log: FastifyBaseLogger): void {
  const send = (text: string) =>
    new Promise<void>((resolve) => {
      // a socket that has closed meanwhile needs no answer
      if (socket.readyState === socket.OPEN) socket.send(text, () => resolve());
      else resolve();
    });
  const close = (code?: number, reason?: string) => socket.close(code, reason);
  const onMessage = (hear: (text: string) => Promise<void>) => {
    socket.on('message', (text) => {
      hear(String(text)).catch((err: unknown) => {
        log.error({ err }, 'surprise');
        close(CloseCode.InternalServerError, 'Internal server error');
      });
    });
  };
  const closed = server.opened({ protocol: socket.protocol, send, close, onMessage }, { socket });
  socket.on('error', () => {}); // a frame too large or no frame at all: ws closes it with the code that says so
  socket.once('close', (code, reason) => void closed(code, String(reason)));
  keepAlive(socket);
}
