import type { FastifyInstance } from 'fastify';
import { toCloudEvent } from '../events/cloud-event.js';
import { tail } from '../events/tail.js';
import type { Host } from '../host.js';
import { callerOf } from './identity.js';

/** A service that may read events of every tenant carries this as its tenant. */
export const EVERY_TENANT = '*';

const ALIVE_EVERY_MS = 10_000;

/**
 * The event log for other subgraphs: `GET /events?after=SEQ`, one CloudEvent per line (NDJSON), kept open.
 * An empty line says that the connection lives.
 */
export function openLogDoor(app: FastifyInstance, { hub }: Pick<Host, 'hub'>, secret: string): () => void {
  const open = new Set<() => void>();
  app.get<{ Querystring: { after?: string } }>('/events', async ({ headers, query }, reply) => {
    const caller = await callerOf(headers.authorization, secret).catch(() => undefined);
    if (caller?.kind !== 'SERVICE' || caller.tenant !== EVERY_TENANT) {
      return reply.code(401).send({ message: 'The event log answers the other subgraphs only.' });
    }
    const after = Number(query.after ?? 0);
    if (!Number.isSafeInteger(after) || after < 0) {
      return reply.code(400).send({ message: `Expected after to be a sequence number, got ${query.after}.` });
    }
    const head = await hub.log.head();
    if (after > head) {
      const message = `This log ends at ${head}, so ${after} was read from another: its database was replaced.`;
      return reply.code(409).send({ message });
    }
    reply.hijack();
    const out = reply.raw.writeHead(200, { 'content-type': 'application/x-ndjson', 'cache-control': 'no-cache' });
    out.flushHeaders();
    const events = tail(hub, after);
    const alive = setInterval(() => out.write('\n'), ALIVE_EVERY_MS);
    const close = () => {
      clearInterval(alive);
      open.delete(close);
      void events.return?.();
      out.end();
    };
    open.add(close);
    out.on('close', close);
    try {
      for await (const batch of events) {
        const lines = batch.map((event) => `${JSON.stringify(toCloudEvent(event))}\n`).join('');
        if (!out.write(lines)) await new Promise((resume) => out.once('drain', resume).once('close', resume));
      }
    } catch {
      close(); // the reader comes back with its cursor
    }
  });
  return () => open.forEach((close) => close());
}
