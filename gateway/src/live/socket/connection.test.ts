import { EventEmitter } from 'node:events';
import type { Duplex } from 'node:stream';
import { MessageType } from 'graphql-ws';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { WebSocket } from 'ws';
import { stranger } from '../../../testing/callers.js';
import type { FoundCaller } from '../../caller/find-caller.js';
import { Revocations } from '../../caller/revocations.js';
import { ExpiryWheel } from '../expiry-wheel.js';
import { Pulse } from '../pulse.js';
import { Connection } from './connection.js';
import type { SocketDoor } from './socket-door.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

class FakeSocket extends EventEmitter {
  readonly OPEN = 1;
  readyState = 1;
  readonly said: string[] = [];
  readonly send = (text: string) => void this.said.push(text);
  readonly close = vi.fn();
  readonly terminate = vi.fn();
}

/** A socket that has said who it is; each further token is looked at until the test says what it is. */
async function connected() {
  const found: FoundCaller = {
    caller: stranger,
    expiresAt: Date.now() / 1_000 + 60,
    token: { issuer: 'i', subject: 's' },
  };
  const verdicts: ((how: FoundCaller | Promise<never>) => void)[] = [];
  const revocations = new Revocations();
  let watching = 0;
  vi.spyOn(revocations, 'watch').mockImplementation(() => {
    watching += 1;
    return () => (watching -= 1);
  });
  const door = {
    engine: {
      findCaller: () => new Promise((resolve) => verdicts.push(resolve)),
      openContext: () => ({ identity: 'the same' }),
    },
    upkeep: { pulse: new Pulse(), expiry: new ExpiryWheel(), revocations },
  };
  const socket = new FakeSocket();
  const wire = { writableLength: 0, write: vi.fn() };
  const connection = new Connection(door as unknown as SocketDoor, socket as unknown as WebSocket, {
    wire: wire as unknown as Duplex,
    address: '127.0.0.1',
  });
  const say = (message: object) => connection.hear(JSON.stringify(message));
  const verdict = async (how: FoundCaller | Promise<never>) => {
    verdicts.shift()!(how);
    await vi.advanceTimersByTimeAsync(0);
  };
  say({ type: MessageType.ConnectionInit });
  await verdict(found);
  const closed = (readyState: number) => {
    socket.readyState = readyState;
    if (readyState === 3) connection.ended();
  };
  return { connection, socket, wire, found, say, verdict, closed, watching: () => watching };
}

describe('A socket whose new token turns out to hold', () => {
  it('goes on with it, and leaves nothing behind at its end', async () => {
    const { found, say, verdict, closed, watching } = await connected();
    expect(watching()).toBe(1);
    say({ type: MessageType.Ping, payload: { authorization: 'Bearer new' } });
    await verdict(found);
    expect(watching()).toBe(1);
    closed(3);
    expect(watching()).toBe(0);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('after it has closed stays closed: nobody waits for the end of the token, nor watches it', async () => {
    const { connection, found, socket, wire, say, verdict, closed, watching } = await connected();
    say({ type: MessageType.Ping, payload: { authorization: 'Bearer new' } });
    closed(3);
    const { said } = socket;
    const heard = said.length;
    await verdict(found);
    expect(watching()).toBe(0);
    expect(vi.getTimerCount()).toBe(0);
    say({ type: MessageType.Subscribe, id: '1', payload: { query: '{ a }' } });
    expect(connection.operations.size).toBe(0);
    expect([said.length, wire.write.mock.calls.length]).toEqual([heard, 0]);
  });

  it('while it is closing leaves nothing behind either', async () => {
    const { found, say, verdict, closed, watching } = await connected();
    say({ type: MessageType.Ping, payload: { authorization: 'Bearer new' } });
    closed(2);
    await verdict(found);
    closed(3);
    expect(watching()).toBe(0);
    expect(vi.getTimerCount()).toBe(0);
  });
});
