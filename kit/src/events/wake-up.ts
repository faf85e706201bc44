import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';

/** Wakes the other processes of a subgraph when the log has grown. Only a wake-up: what it says nothing of, looking finds. */
export interface WakeUp {
  /** Says that the log has grown. What is said while the last word is on its way is said once. */
  tell(): void;
  hear(listener: () => void): () => void;
  stop(): Promise<void>;
}

const AGAIN_AFTER_MS = 1_000;

/**
 * LISTEN and NOTIFY over a connection of its own. The NOTIFY is outside of any transaction that writes: inside, PostgreSQL
 * lets one commit at a time.
 */
export function openWakeUp(databaseUrl: string, source: string): WakeUp {
  const listeners = new Set<() => void>();
  const channel = pg.escapeIdentifier(`outbox_${source}`);
  const stopping = new AbortController();
  const { signal } = stopping;
  let client: pg.Client | undefined;
  let due = false;
  let sending = false;

  const hear = () => listeners.forEach((listener) => listener());
  const send = async () => {
    if (sending) return;
    sending = true;
    while (due && client) {
      due = false;
      await client.query(`NOTIFY ${channel}`).catch(() => undefined); // the others look by themselves
    }
    sending = false;
  };
  const connected = async () => {
    const own = new pg.Client({
      connectionString: databaseUrl,
      application_name: `${source} wake-up`,
      keepAlive: true,
      connectionTimeoutMillis: 5_000,
    });
    const lost = new Promise<void>((resolve) => own.on('error', () => resolve()).on('end', resolve));
    const ended = () => void own.end().catch(() => undefined);
    try {
      await own.connect();
      const { rows } = await own.query<{ pid: number }>(`LISTEN ${channel}; SELECT pg_backend_pid() AS pid`).then(last);
      own.on('notification', ({ processId }) => processId !== rows[0]?.pid && hear());
      client = own;
      hear(); // what was said while nobody listened
      signal.addEventListener('abort', ended, { once: true });
      if (!signal.aborted) await lost;
    } finally {
      client = undefined;
      signal.removeEventListener('abort', ended);
      await own.end().catch(() => undefined);
    }
  };
  const loop = (async () => {
    while (!signal.aborted) {
      await connected().catch(() => undefined); // the database is away, and whoever asks it says so
      await pause(AGAIN_AFTER_MS, undefined, { signal }).catch(() => undefined);
    }
  })();

  return {
    tell: () => {
      due = true;
      void send();
    },
    hear: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stop: async () => {
      stopping.abort();
      await loop;
    },
  };
}

/** pg answers several statements with several results. */
const last = <T>(results: T): T => (Array.isArray(results) ? (results.at(-1) as T) : results);
