import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { assertReach, noteConsumer, OutOfReach } from '../events/consumers.js';
import { toCloudEvent } from '../events/cloud-event.js';
import type { LoggedEvent } from '../events/event.js';
import { tail } from '../events/tail.js';
import type { Host } from '../host.js';
import { openLines } from './lines.js';
import { serviceOf } from './service-only.js';

interface Query {
  readonly after?: string;
  readonly consumer?: string;
  readonly limit?: string;
}

type Request = FastifyRequest<{ Querystring: Query }>;

/** How soon after one word on the head the next may come. */
const HEAD_EVERY_MS = 50;
const MOST_AT_ONCE = 1_000;

const line = (event: LoggedEvent) => `${JSON.stringify(toCloudEvent(event))}\n`;
const isName = (name: string) => /^[a-z][a-z0-9-]{0,63}$/.test(name);

/**
 * The event log for other subgraphs, as lines (NDJSON). Whoever reads says with `consumer` who it is and with `after` what
 * it has seen: that is kept, and nothing after it is deleted.
 * - `GET /events?after=SEQ&consumer=NAME`: a CloudEvent per line, kept open; an empty line says that the connection lives.
 * - with `limit=N`: at most N events, then the end.
 * - `GET /events/head`: the number of the newest event whenever it has grown, kept open.
 * - `POST /events/seen?after=SEQ&consumer=NAME`: says what has been seen, while a stream is open.
 */
export function openLogDoor(app: FastifyInstance, host: Host, secret: string): () => void {
  const { hub } = host;
  const lines = openLines();

  const known = async ({ headers, query }: Request, reply: FastifyReply): Promise<number | undefined> => {
    const caller = await serviceOf(headers.authorization, secret);
    const after = Number(query.after ?? 0);
    const refuse = (code: number, message: string) => void reply.code(code).send({ message });
    if (!caller) return refuse(401, 'The event log answers the other subgraphs only.');
    if (!Number.isSafeInteger(after) || after < 0) {
      return refuse(400, `Expected after to be a sequence number, got ${query.after}.`);
    }
    if (query.consumer === undefined) return after;
    if (!isName(query.consumer)) return refuse(400, 'Expected consumer to be the name of a subgraph.');
    if (query.consumer !== caller.id) return refuse(403, `${caller.id} may not read as ${query.consumer}.`);
    return after;
  };
  /** Whether the log holds all that follows; if not, says so. */
  const holds = async ({ query: { consumer } }: Request, reply: FastifyReply, after: number): Promise<boolean> => {
    try {
      if (consumer === undefined) assertReach(await hub.log.extent(), after);
      else await noteConsumer(host, consumer, after);
      return true;
    } catch (error) {
      if (!(error instanceof OutOfReach)) throw error;
      const { oldest, head } = error.extent;
      const gone = `This log begins at ${hub.log.source}:${oldest}, and what follows ${after} is no longer kept. Read anew what is needed, then set the cursor in the consumer's table inbox to ${oldest - 1} or later.`;
      const replaced = `This log ends at ${head}, so ${after} was read from another: its database was replaced.`;
      void reply.code(after > head ? 409 : 410).send({ message: after > head ? replaced : gone });
      return false;
    }
  };

  app.get<{ Querystring: Query }>('/events', async (request, reply) => {
    const after = await known(request, reply);
    if (after === undefined || !(await holds(request, reply, after))) return reply;
    if (request.query.limit !== undefined) {
      const limit = Math.min(Math.max(1, Number(request.query.limit) || 1), MOST_AT_ONCE);
      const { events } = await hub.read(after, limit);
      return reply.type('application/x-ndjson').send(events.map(line).join(''));
    }
    const events = tail(hub, after);
    const out = lines.open(reply, () => void events.return?.());
    try {
      for await (const batch of events) {
        if (batch.cut) break; // the reader comes back, and is told why
        if (batch.events.length > 0) await out.write(batch.events.map(line).join(''));
      }
    } catch {
      // the reader comes back with its cursor
    }
    out.close();
    return reply;
  });

  app.get<{ Querystring: Query }>('/events/head', async (request, reply) => {
    if ((await known(request, reply)) === undefined) return reply;
    let due: NodeJS.Timeout | undefined;
    const out = lines.open(reply, () => (unlisten(), clearTimeout(due)));
    const tell = () => ((due = undefined), void out.write(`${hub.head()}\n`));
    const unlisten = hub.listen(() => (due ??= setTimeout(tell, HEAD_EVERY_MS)));
    tell();
    return reply;
  });

  app.post<{ Querystring: Query }>('/events/seen', async (request, reply) => {
    const after = await known(request, reply);
    if (after !== undefined && (await holds(request, reply, after))) void reply.code(204).send();
    return reply;
  });
  return () => lines.close();
}
