import { WebSocket } from 'ws';
import type { Dial } from './dial.js';

/** A connection that is silent for this long is asked whether it lives; silent again, it is dead. */
const WATCH_MS = 5_000;

interface Message {
  readonly type: string;
  readonly payload?: never;
}

/** graphql-transport-ws, as leanly as it can be spoken. */
export const dialWs: Dial = ({ url, token, body }, sink) => {
  const socket = new WebSocket(url.replace(/^http/, 'ws'), 'graphql-transport-ws', { perMessageDeflate: false });
  let [over, stalled, heard, asked] = [false, false, true, false];
  const send = (message: object) => socket.readyState === socket.OPEN && socket.send(JSON.stringify(message));
  const end = (why: string, final = false) => {
    if (over) return;
    over = true;
    clearInterval(watch);
    socket.terminate();
    sink.over(why, final);
  };
  const watch = setInterval(() => {
    if (stalled) return;
    if (!heard && asked) return end('silence');
    asked = !heard;
    if (asked) send({ type: 'ping' });
    heard = false;
  }, WATCH_MS);
  socket.on('open', () => send({ type: 'connection_init', payload: { authorization: `Bearer ${token}` } }));
  socket.on('message', (text: Buffer) => {
    heard = true;
    const { type, payload } = JSON.parse(String(text)) as Message;
    if (over) return;
    if (type === 'next') sink.result(payload as never);
    else if (type === 'ping') send({ type: 'pong' });
    else if (type === 'error') end(`error ${JSON.stringify(payload)}`, true);
    else if (type === 'complete') end('complete', true);
    else if (type === 'connection_ack') {
      send({ id: '1', type: 'subscribe', payload: body });
      sink.open();
    }
  });
  socket.on('error', () => {});
  socket.on('close', (code) => end(String(code)));
  return {
    drop: () => {
      over = true;
      clearInterval(watch);
      send({ id: '1', type: 'complete' });
      if (socket.readyState === socket.OPEN) socket.close(1000);
      else socket.terminate();
    },
    stall: () => {
      stalled = true;
      if (socket.readyState === socket.OPEN) socket.pause();
    },
    go: () => {
      [stalled, heard] = [false, true];
      if (socket.isPaused) socket.resume();
    },
  };
};
