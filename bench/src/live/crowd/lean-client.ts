import { connect, type Socket } from 'node:net';
import { randomBytes } from 'node:crypto';
import { LIVE_QUERY } from '../graph/event.js';
import { CLOSE, clientFrame, frameReader, PING, PONG, TEXT } from '../wire/frames.js';

/** Where to go, and as whom. */
export interface Visit {
  readonly url: string;
  readonly token: string;
  /** Gets the payload of each message, as bytes; told when it has come. */
  readonly onNext: (message: Buffer) => void;
  readonly onGone: (why: string) => void;
}

const SUBSCRIBE = JSON.stringify({ id: '1', type: 'subscribe', payload: { query: LIVE_QUERY } });
const ACK = 'connection_ack';

/** One client that costs next to nothing: graphql-transport-ws on a bare socket. Resolves when it has subscribed. */
export function leanClient({ url, token, onNext, onGone }: Visit): Promise<Socket> {
  const { hostname, port, pathname, host } = new URL(url);
  const socket = connect({ port: Number(port), host: hostname, noDelay: true });
  const say = (text: string) => socket.write(clientFrame(TEXT, Buffer.from(text)));
  return new Promise((subscribed, failed) => {
    let handshake = '';
    const feed = frameReader((opcode, payload) => {
      if (opcode === PING) return void socket.write(clientFrame(PONG, payload));
      if (opcode === CLOSE) return onGone(`close ${payload.length > 1 ? payload.readUInt16BE(0) : ''}`);
      if (payload.includes('"next"')) return onNext(payload);
      const text = String(payload);
      if (text.includes('"ping"')) say('{"type":"pong"}');
      else if (text.includes(ACK)) {
        say(SUBSCRIBE);
        subscribed(socket);
      } else onGone(text);
    });
    socket.on('connect', () => {
      const key = randomBytes(16).toString('base64');
      const headers = `Host: ${host}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13`;
      const protocol = `Sec-WebSocket-Key: ${key}\r\nSec-WebSocket-Protocol: graphql-transport-ws`;
      socket.write(`GET ${pathname} HTTP/1.1\r\n${headers}\r\n${protocol}\r\n\r\n`);
    });
    const greet = (chunk: Buffer) => {
      handshake += chunk.toString('latin1');
      const end = handshake.indexOf('\r\n\r\n');
      if (end < 0) return;
      if (!handshake.startsWith('HTTP/1.1 101')) return failed(new Error(handshake.slice(0, 200)));
      socket.off('data', greet).on('data', feed);
      say(JSON.stringify({ type: 'connection_init', payload: { authorization: `Bearer ${token}` } }));
      const rest = chunk.subarray(chunk.length - (handshake.length - end - 4));
      if (rest.length > 0) feed(rest);
    };
    socket.on('data', greet);
    socket.on('error', (error) => (failed(error), onGone(error.message)));
    socket.on('close', () => onGone('closed'));
  });
}
