import { EventEmitter } from 'node:events';
import type { ServerResponse } from 'node:http';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FRAMINGS } from './framings.js';
import { LiveStream } from './live-stream.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A response as far as a stream knows it. */
class Response extends EventEmitter {
  text = '';
  writableLength = 0;
  destroyed = false;
  ended = false;
  write(frame: Buffer): void {
    this.text += frame.toString();
  }
  end(): void {
    this.ended = true;
  }
  destroy(): void {
    this.destroyed = true;
    this.emit('close');
  }
}

const OPENING = FRAMINGS['text/event-stream'].opening.toString();
const message = (data: unknown, id?: string) => {
  const text = JSON.stringify(data);
  return { text, payload: Buffer.from(text), id };
};

function stream() {
  const live = new LiveStream(FRAMINGS['text/event-stream']);
  const response = new Response();
  const [leave, drained, over] = [vi.fn(), vi.fn(), vi.fn()];
  live.whenOver(over);
  const begin = () => live.begin(response as unknown as ServerResponse);
  return { live, response, begin, leave, drained, over, stands: () => live.stands({ leave, drained }) };
}

describe('A live stream', () => {
  it('keeps what comes before its response, in order', () => {
    const { live, response, begin, stands } = stream();
    live.next(message(1, 'products:1'));
    stands();
    live.next(message(2));
    expect(live.backlog).toBeGreaterThan(0);
    begin();
    expect(live.backlog).toBe(0);
    live.next(message(3));
    expect(response.text).toBe(
      `${OPENING}id: products:1\nevent: next\ndata: 1\n\nevent: next\ndata: 2\n\nevent: next\ndata: 3\n\n`,
    );
  });

  it('ends as it was told before its response', () => {
    const { live, response, begin, stands, leave, over } = stream();
    live.end([{ message: 'No.' }]);
    live.next(message(1));
    stands();
    begin();
    vi.advanceTimersByTime(100);
    expect(response.text).toBe(
      `${OPENING}event: next\ndata: {"errors":[{"message":"No."}]}\n\nevent: complete\ndata: \n\n`,
    );
    expect(response.ended).toBe(true);
    expect(leave).not.toHaveBeenCalled();
    expect(over).toHaveBeenCalledTimes(1);
  });

  it('tells the core what its connection does', () => {
    const { live, response, begin, stands, leave, drained, over } = stream();
    stands();
    begin();
    response.writableLength = 300_000;
    expect(live.backlog).toBe(300_000);
    response.emit('drain');
    expect(drained).toHaveBeenCalledTimes(1);
    response.emit('close');
    expect([leave.mock.calls.length, over.mock.calls.length]).toEqual([1, 1]);
    live.next(message(1));
    live.end();
    live.cut('SLOW_CONSUMER', 'Too slow.');
    expect(response.text).toBe(OPENING);
    expect(leave).toHaveBeenCalledTimes(1);
  });

  it('leaves at once where its client has gone before the response', () => {
    const { response, begin, stands, leave } = stream();
    stands();
    response.destroyed = true;
    begin();
    expect(leave).toHaveBeenCalledTimes(1);
    expect(response.text).toBe('');
  });

  it('leaves when it was cut before it stood', () => {
    const { live, stands, leave } = stream();
    live.cut('SLOW_CONSUMER', 'Too slow.');
    stands();
    expect(leave).toHaveBeenCalledTimes(1);
  });

  it('pauses after its last word, and waits for nobody who does not take it', () => {
    const { live, response, begin, stands } = stream();
    stands();
    begin();
    live.cut('SLOW_CONSUMER', 'Too slow.');
    expect(response.text).toBe(`${OPENING}: SLOW_CONSUMER\n\n`);
    expect(response.ended).toBe(false);
    vi.advanceTimersByTime(100);
    expect([response.ended, response.destroyed]).toEqual([true, false]);
    vi.advanceTimersByTime(5_000);
    expect(response.destroyed).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('says that it is there only to who has taken everything', () => {
    const { live, response, begin } = stream();
    live.beat();
    begin();
    response.writableLength = 10;
    live.beat();
    expect(response.text).toBe(OPENING);
    response.writableLength = 0;
    live.beat();
    expect(response.text).toBe(`${OPENING}:\n\n`);
    live.cut('SLOW_CONSUMER', '');
    live.beat();
    expect(response.text).toBe(`${OPENING}:\n\n: SLOW_CONSUMER\n\n`);
  });

  it('outlives the error of a client that goes while it is written to', () => {
    const { response, begin } = stream();
    begin();
    expect(() => response.emit('error', new Error('ECONNRESET'))).not.toThrow();
  });
});

describe('A frame', () => {
  it.each(Object.entries(FRAMINGS))('of %s is made once for all clients', (_, framing) => {
    const one = message({ data: {} }, 'products:1');
    expect(framing.event(one)).toBe(framing.event(one));
    expect(framing.event({ ...one })).not.toBe(framing.event(one));
  });

  it('holds no id that is none, nor what it would add', () => {
    const { event } = FRAMINGS['text/event-stream'];
    const id = 'products:1\nevent: complete\ndata: ';
    expect(event(message(1, id)).toString()).toBe('event: next\ndata: 1\n\n');
  });
});
