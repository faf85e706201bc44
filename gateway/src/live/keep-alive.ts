import type { WebSocket } from 'ws';

const PERIOD_MS = 12_000;

/** Pings a client so that no proxy takes its socket for idle; one that has not answered by the next ping has gone. */
export function keepAlive(socket: WebSocket): void {
  let answered = true;
  const timer = setInterval(() => {
    if (!answered) return socket.terminate();
    answered = false;
    socket.ping();
  }, PERIOD_MS);
  socket.on('pong', () => (answered = true));
  socket.once('close', () => clearInterval(timer));
}
