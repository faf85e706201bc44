import { once } from 'node:events';
import { WebSocket } from 'ws';

type Said = Record<string, any>; // oxlint-disable-line typescript/no-explicit-any -- a test states the shape it expects

/** A WebSocket that says what a test tells it to, message by message. */
export class RawSocket {
  readonly closed: Promise<{ code: number; reason: string }>;
  /** WebSocket pings, not those of the protocol. */
  pings = 0;
  private readonly said: Said[] = [];
  private wake = () => {};

  private constructor(readonly socket: WebSocket) {
    socket.on('message', (text) => {
      this.said.push(JSON.parse(String(text)) as Said);
      this.wake();
    });
    socket.on('ping', () => (this.pings += 1));
    this.closed = once(socket, 'close').then(([code, reason]) => ({ code: code as number, reason: String(reason) }));
  }

  /** Opens one, and says who it is unless told otherwise. */
  static async open(
    url: string,
    { protocol = 'graphql-transport-ws', hello = true, payload = {} } = {},
  ): Promise<RawSocket> {
    const raw = new RawSocket(new WebSocket(url.replace('http', 'ws'), protocol));
    await once(raw.socket, 'open');
    if (!hello) return raw;
    raw.say({ type: 'connection_init', payload });
    await raw.next();
    return raw;
  }

  say(message: object | string): void {
    this.socket.send(typeof message === 'string' ? message : JSON.stringify(message));
  }

  subscribe(id: string, query: string, more: object = {}): void {
    this.say({ id, type: 'subscribe', payload: { query, ...more } });
  }

  async next(): Promise<Said> {
    while (this.said.length === 0) await new Promise<void>((resolve) => (this.wake = resolve));
    return this.said.shift()!;
  }

  /** What has come and was not read. */
  get unread(): number {
    return this.said.length;
  }

  close(): void {
    this.socket.terminate();
  }
}
