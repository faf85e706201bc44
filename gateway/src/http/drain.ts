import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { Server as Listener } from 'node:net';

/** A connection on which nothing has come for so long is not about to bring a request. */
const IDLE_MS = 500;

/**
 * Watches a server, and gives back what ends it without a loss: it stops listening, answers everything that still comes over
 * the connections there are, and then closes them. Node's own way closes idle connections first: also those that a request
 * is on its way over, and never those over which no request has begun.
 */
export function drain(server: Server): () => Promise<void> {
  let underWay = 0;
  let told = () => {};
  server.prependListener('request', (_: IncomingMessage, response: ServerResponse) => {
    underWay += 1;
    told();
    response.once('close', () => {
      underWay -= 1;
      told();
    });
  });
  return async () => {
    let timer: NodeJS.Timeout | undefined;
    const closed = new Promise<void>((resolve) => Listener.prototype.close.call(server, () => resolve()));
    const quiet = new Promise<void>((resolve) => {
      told = () => {
        clearTimeout(timer);
        if (underWay === 0) timer = setTimeout(resolve, IDLE_MS);
      };
      told();
    });
    await Promise.race([closed, quiet]);
    clearTimeout(timer);
    told = () => {};
    server.closeAllConnections();
  };
}
