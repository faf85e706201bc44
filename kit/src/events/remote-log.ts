import type { ReadableStream } from 'node:stream/web';
import { serviceHeader } from '../doors/service-only.js';
import { fromCloudEvent, type CloudEvent } from './cloud-event.js';
import type { LoggedEvent } from './event.js';

/** Whose log, and as whom it is read. */
export interface RemoteLogOptions {
  readonly url: string;
  readonly consumer: string;
  readonly secret: string;
}

/** The log answered and said no: unlike a log that is away, this needs somebody. */
export class LogRefused extends Error {}

/** Another subgraph's log, through its door. */
export interface RemoteLog {
  /** Says what this consumer has seen for good: the owner may delete it. */
  seen(seq: number): Promise<void>;
  /** At most `limit` events after `after`. */
  read(after: number, limit: number): Promise<readonly LoggedEvent[]>;
  /** Everything after what this consumer has seen for good, until the connection ends. A gap is an error. */
  follow(after: number, signal: AbortSignal): AsyncGenerator<readonly LoggedEvent[]>;
  /** Tells how far the log goes, whenever it grows, until the connection ends. */
  heads(signal: AbortSignal, listener: (head: number) => void): Promise<void>;
}

const ANSWERS_WITHIN_MS = 10_000;
/** The door sends a line every ten seconds; longer silence means that the connection is dead. */
const SILENT_AT_MOST_MS = 25_000;

/** Opens nothing yet: each call is a request of its own. */
export function remoteLog({ url, consumer, secret }: RemoteLogOptions): RemoteLog {
  const ask = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const headers = await serviceHeader(consumer, secret);
    const response = await fetch(new URL(path, url), { ...init, headers });
    if (response.ok) return response;
    const { message } = (await response.json().catch(() => ({}))) as { message?: string };
    throw new LogRefused(`The log at ${url} answered ${response.status}: ${message ?? 'no reason given'}`);
  };
  const name = encodeURIComponent(consumer);
  const soon = () => AbortSignal.timeout(ANSWERS_WITHIN_MS);
  return {
    seen: async (seq) => {
      await ask(`/events/seen?after=${seq}&consumer=${name}`, { method: 'POST', signal: soon() });
    },
    read: async (after, limit) => {
      const response = await ask(`/events?after=${after}&limit=${limit}`, { signal: soon() });
      const events = (await response.text()).split('\n').filter(Boolean).map(eventIn);
      assertDense(events, after);
      return events;
    },
    follow: async function* (after, signal) {
      const silence = new Silence(signal);
      const response = await ask(`/events?after=${after}&consumer=${name}`, { signal: silence.signal });
      let last = after;
      for await (const line of silence.broken(linesOf(response))) {
        if (line === '') continue;
        const event = eventIn(line);
        assertDense([event], last);
        last = event.seq;
        yield [event];
      }
    },
    heads: async (signal, listener) => {
      const silence = new Silence(signal);
      const response = await ask('/events/head', { signal: silence.signal });
      for await (const line of silence.broken(linesOf(response))) if (line !== '') listener(Number(line));
    },
  };
}

const eventIn = (line: string) => fromCloudEvent(JSON.parse(line) as CloudEvent);

/** Not a Node stream: one that is aborted after its reader has left ends the process. */
async function* linesOf({ body }: Response): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of body as ReadableStream<Uint8Array>) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
}

function assertDense(events: readonly LoggedEvent[], after: number): void {
  events.forEach(({ source, seq }, index) => {
    if (seq !== after + index + 1) throw new Error(`The log of ${source} jumped from ${after + index} to ${seq}.`);
  });
}

/** Ends a connection on which nothing comes any more. */
class Silence {
  private readonly silent = new AbortController();
  readonly signal: AbortSignal;

  constructor(stop: AbortSignal) {
    this.signal = AbortSignal.any([stop, this.silent.signal]);
  }

  async *broken<T>(lines: AsyncIterable<T>): AsyncGenerator<T> {
    const patience = () => setTimeout(() => this.silent.abort(new Error('The log fell silent.')), SILENT_AT_MOST_MS);
    let timer = patience();
    try {
      for await (const line of lines) {
        clearTimeout(timer);
        yield line;
        timer = patience();
      }
    } finally {
      clearTimeout(timer);
    }
  }
}
