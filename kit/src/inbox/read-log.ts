import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { service, signCaller } from '../caller.js';
import { EVERY_TENANT } from '../doors/log-door.js';
import { fromCloudEvent, type CloudEvent } from '../events/cloud-event.js';
import type { LoggedEvent } from '../events/event.js';

/** Whose log to read, from where on, and as whom. */
export interface LogReading {
  readonly url: string;
  readonly after: number;
  readonly consumer: string;
  readonly secret: string;
  readonly signal: AbortSignal;
}

/** The log answered and said no: unlike a log that is away, this needs somebody. */
export class LogRefused extends Error {}

/** Reads another subgraph's log through its door, event by event, until the connection ends. A gap is an error. */
export async function* readLog({ url, after, consumer, secret, signal }: LogReading): AsyncGenerator<LoggedEvent> {
  const token = await signCaller(service(consumer, EVERY_TENANT, ''), secret);
  const address = new URL(`/events?after=${after}&consumer=${consumer}`, url);
  const response = await fetch(address, { headers: { authorization: `Bearer ${token}` }, signal });
  if (!response.ok || !response.body) {
    const { message } = (await response.json().catch(() => ({}))) as { message?: string };
    throw new LogRefused(`The log at ${url} answered ${response.status}: ${message ?? 'no reason given'}`);
  }
  const lines = createInterface({ input: Readable.fromWeb(response.body as ReadableStream), crlfDelay: Infinity });
  let last = after;
  for await (const line of lines) {
    if (line === '') continue;
    const event = fromCloudEvent(JSON.parse(line) as CloudEvent);
    if (event.seq !== last + 1) throw new Error(`The log at ${url} jumped from ${last} to ${event.seq}.`);
    last = event.seq;
    yield event;
  }
}
