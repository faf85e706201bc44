import { setTimeout as pause } from 'node:timers/promises';
import { DeliverPolicy, jetstream, jetstreamManager, type ConsumerMessages } from '@nats-io/jetstream';
import { connect, nanos, type NatsConnection } from '@nats-io/transport-node';
import type { LoggedEvent } from '../event.js';
import { eventId } from '../event.js';
import type { TransportOptions } from './open-transport.js';
import { seal, unseal } from './sealed.js';
import type { Transport } from './transport.js';

const STREAM = 'valueverse_events';
const SUBJECTS = 'valueverse.events';
/** What is older is read from the log. */
const KEPT_MS = 60 * 60_000;
const KEPT_OF_EACH = 10_000;
const WITHIN_MS = 2_000;
const AGAIN_AFTER_MS = 250;

/** `nats://user:password@host:4222`, or `nats://token@host`, as the library takes it. */
function serverOf(address: string) {
  const { host, username, password } = new URL(address);
  const [user, pass] = [decodeURIComponent(username), decodeURIComponent(password)];
  return { servers: host, ...(pass ? { user, pass } : user && { token: user }) };
}

/** NATS JetStream: a subject per source, and the event's id for the server to know a repetition by. */
export function natsTransport({ url, secret }: TransportOptions): Transport {
  const stopping = new AbortController();
  const { signal } = stopping;
  const open = new Set<ConsumerMessages>();
  const reading = new Set<Promise<void>>();
  let link: NatsConnection | undefined;

  /** The stream as we need it, unless somebody has made it as they need it. */
  const ensureStream = async (connection: NatsConnection) => {
    const manager = await jetstreamManager(connection, { timeout: WITHIN_MS });
    await manager.streams.info(STREAM).catch(() =>
      manager.streams.add({
        name: STREAM,
        subjects: [`${SUBJECTS}.*`],
        max_age: nanos(KEPT_MS),
        max_msgs_per_subject: KEPT_OF_EACH,
      }),
    );
  };
  const connected = async () => {
    const options = {
      maxReconnectAttempts: -1,
      reconnectTimeWait: AGAIN_AFTER_MS,
      timeout: WITHIN_MS,
      noAsyncTraces: true,
    };
    while (!link && !signal.aborted) {
      link = await connect({ ...serverOf(url), ...options }).catch(() => undefined);
      if (!link) await pause(AGAIN_AFTER_MS, undefined, { signal }).catch(() => undefined);
    }
    if (!link || signal.aborted) return link?.close();
    for await (const { type } of link.status()) {
      if (type === 'reconnect') for (const messages of open) messages.stop(); // the stream may be another: begin anew
    }
  };
  const connecting = connected().catch(() => undefined);

  const read = async (source: string, listener: (event: LoggedEvent) => void, stop: AbortSignal) => {
    const filter = { filter_subjects: `${SUBJECTS}.${source}`, deliver_policy: DeliverPolicy.New };
    while (!stop.aborted) {
      let messages: ConsumerMessages | undefined;
      const end = () => messages?.stop();
      try {
        if (!link) throw new Error('There is no connection yet.');
        await ensureStream(link);
        const consumer = await jetstream(link, { timeout: WITHIN_MS }).consumers.get(STREAM, filter);
        messages = await consumer.consume({ max_messages: KEPT_OF_EACH / 10 });
        open.add(messages);
        stop.addEventListener('abort', end);
        if (stop.aborted) end();
        for await (const message of messages) {
          const event = unseal(message.string(), source, secret);
          if (event) listener(event);
        }
      } catch {
        // the log has what is missed; it begins anew
      }
      stop.removeEventListener('abort', end);
      if (messages) open.delete(messages);
      await pause(AGAIN_AFTER_MS, undefined, { signal: stop }).catch(() => undefined);
    }
  };
  return {
    publish: async (batch) => {
      if (!link) throw new Error('NATS cannot be reached.');
      const stream = jetstream(link, { timeout: WITHIN_MS });
      const put = (event: LoggedEvent) =>
        stream.publish(`${SUBJECTS}.${event.source}`, seal(event, secret), {
          msgID: eventId(event),
          timeout: WITHIN_MS,
        });
      try {
        await Promise.all(batch.map(put)); // sent in this order, in one go
      } catch (error) {
        await ensureStream(link).catch(() => undefined); // for the next time
        throw error;
      }
    },
    onEvent: (source, listener) => {
      const own = new AbortController();
      const run = read(source, listener, AbortSignal.any([own.signal, signal]));
      reading.add(run);
      return () => own.abort();
    },
    close: async () => {
      stopping.abort();
      await Promise.all(reading);
      await link?.close();
      await connecting;
    },
  };
}
