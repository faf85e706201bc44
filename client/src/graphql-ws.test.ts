import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createResumingClient } from './graphql-ws.js';

type Message = { type: string; id?: string; payload?: { extensions?: Record<string, unknown>; token?: string } };

/** A socket whose other end is the test. */
class FakeSocket {
  static readonly CONNECTING = 0;
  static readonly OPEN = 1;
  static readonly CLOSING = 2;
  static readonly CLOSED = 3;
  static made: FakeSocket[] = [];
  readyState = FakeSocket.OPEN;
  readonly sent: Message[] = [];
  onopen?: () => void;
  onmessage?: (message: { data: string }) => void;
  onclose?: (event: { code: number; reason: string }) => void;
  onerror?: (event: unknown) => void;

  constructor() {
    FakeSocket.made.push(this);
    queueMicrotask(() => this.onopen?.());
  }

  send(text: string) {
    const message = JSON.parse(text) as Message;
    this.sent.push(message);
    if (message.type === 'connection_init') this.tell({ type: 'connection_ack' });
  }

  close(code = 1000, reason = '') {
    this.readyState = FakeSocket.CLOSED;
    this.onclose?.({ code, reason });
  }

  tell(message: object) {
    this.onmessage?.({ data: JSON.stringify(message) });
  }

  event(seq: number) {
    const { id } = this.subscribed();
    this.tell({ id, type: 'next', payload: { data: { seq }, extensions: { event: { id: `robots:${seq}` } } } });
  }

  subscribed = () => this.sent.findLast(({ type }) => type === 'subscribe')!;
}

const newest = () => FakeSocket.made.at(-1)!;
const settle = (ms = 0) => vi.advanceTimersByTimeAsync(ms);

function follow(options: Partial<Parameters<typeof createResumingClient>[0]> = {}) {
  const client = createResumingClient({ url: 'ws://gateway', webSocketImpl: FakeSocket, ...options });
  const seen: unknown[] = [];
  const ended = vi.fn<(how?: unknown) => void>();
  const query = 'subscription { seq }';
  client.subscribe({ query }, { next: ({ data }) => seen.push(data?.['seq']), error: ended, complete: ended });
  return { client, seen, ended };
}

beforeEach(() => {
  FakeSocket.made = [];
  vi.useFakeTimers();
});
afterEach(() => void vi.useRealTimers());

describe('A resuming graphql-ws client', () => {
  it('goes on after the last event, and hands on no event twice', async () => {
    const { seen } = follow();
    await settle();
    newest().event(1);
    newest().event(2);
    newest().close(1001, 'Going away');
    await settle(200);
    expect(FakeSocket.made).toHaveLength(2);
    expect(newest().subscribed().payload?.extensions).toEqual({ resume: 'robots:2' });
    newest().event(2);
    newest().event(3);
    expect(seen).toEqual([1, 2, 3]);
  });

  it('tells that events may have been missed when it is cut before the first, once it has asked again', async () => {
    const asked: (Message | undefined)[] = [];
    const onResync = vi.fn<(cursor: string | undefined) => void>(() => void asked.push(newest().subscribed()));
    follow({ onResync });
    await settle();
    newest().close(1001, 'Going away');
    expect(onResync).not.toHaveBeenCalled();
    await settle(200);
    expect(onResync).toHaveBeenCalledExactlyOnceWith(undefined);
    expect(asked).toEqual([expect.objectContaining({ type: 'subscribe' })]);
    newest().event(1);
    newest().close(1001, 'Going away');
    await settle(400);
    expect(newest().subscribed().payload?.extensions).toEqual({ resume: 'robots:1' });
    expect(onResync).toHaveBeenCalledOnce();
  });

  it('comes back from a gateway that is not there', async () => {
    const { ended } = follow();
    await settle();
    newest().onerror?.({ message: 'connect ECONNREFUSED' });
    newest().close(1006);
    await settle(200);
    expect(FakeSocket.made).toHaveLength(2);
    expect(ended).not.toHaveBeenCalled();
  });

  it('asks for a new token when the gateway has closed for the old one', async () => {
    let turn = 0;
    follow({ connectionParams: () => ({ token: `token ${(turn += 1)}` }) });
    await settle();
    newest().close(4403, 'The token has expired');
    await settle(200);
    expect(newest().sent[0]?.payload).toEqual({ token: 'token 2' });
  });

  it('gives up when no token will do', async () => {
    vi.spyOn(FakeSocket.prototype, 'send').mockImplementation(function (this: FakeSocket) {
      this.close(4403, 'Forbidden');
    });
    const { ended } = follow();
    await settle(60_000);
    expect(ended).toHaveBeenCalledExactlyOnceWith({ code: 4403, reason: 'Forbidden' });
    expect(FakeSocket.made).toHaveLength(5);
    vi.restoreAllMocks();
  });

  it('replaces a connection that does not answer', async () => {
    follow({ keepAlive: 1_000 });
    await settle(1_000);
    expect(newest().sent.at(-1)).toEqual({ type: 'ping' });
    newest().tell({ type: 'pong' });
    await settle(2_500);
    expect(FakeSocket.made).toHaveLength(2);
  });

  it('can be iterated', async () => {
    const client = createResumingClient({ url: 'ws://gateway', webSocketImpl: FakeSocket });
    const events = client.iterate({ query: 'subscription { seq }', extensions: { resume: 'robots:6' } });
    const next = events.next();
    await settle();
    expect(newest().subscribed().payload?.extensions).toEqual({ resume: 'robots:6' });
    newest().event(6);
    newest().event(7);
    expect((await next).value?.data).toEqual({ seq: 7 });
    newest().close(1013, 'SLOW_CONSUMER');
    await settle(200);
    expect(newest().subscribed().payload?.extensions).toEqual({ resume: 'robots:7' });
    await events.return?.();
    expect(await events.next()).toEqual({ done: true, value: undefined });
  });
});
