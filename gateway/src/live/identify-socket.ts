import { CloseCode, type Context } from 'graphql-ws';
import type { WebSocket } from 'ws';
import type { FindCaller, FoundCaller } from '../caller/find-caller.js';
import { untilExpiry } from './end-at.js';
import { socketCredentials } from './ws-credentials.js';

/** A client's socket and, once it has said so, who is behind it. */
export interface SocketExtra {
  readonly socket: WebSocket;
  found?: FoundCaller;
}

/** The same with what the protocol knows of it. */
export type Socket = Context<Record<string, unknown>, SocketExtra>;

/** A close reason holds no more bytes. */
const LONGEST_REASON = 123;

/** Finds out who opened a socket. It is closed with 4403 when the token does not hold, and later when it no longer does. */
export async function identifySocket({ connectionParams, extra }: Socket, findCaller: FindCaller): Promise<boolean> {
  const { socket } = extra;
  try {
    const found = await findCaller(socketCredentials(connectionParams));
    if (found.expiresAt !== undefined) {
      const expire = () => socket.close(CloseCode.Forbidden, 'The token has expired: connect again with a new one.');
      const timer = setTimeout(expire, untilExpiry(found.expiresAt));
      socket.once('close', () => clearTimeout(timer));
    }
    extra.found = found;
    return true;
  } catch (error) {
    socket.close(CloseCode.Forbidden, (error as Error).message.slice(0, LONGEST_REASON));
    return false;
  }
}
