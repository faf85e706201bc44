import type { FastifyInstance } from 'fastify';
import type { SubgraphConfig } from './config.js';
import { ConfigError, DEFAULT_EVENTS, envPrefix } from './config.js';
import { httpServer } from './doors/http-server.js';
import { openDatabase } from './database.js';
import { keepForgetting } from './doors/forget-answers.js';
import { openDeadLetterDoor } from './doors/dead-letter-door.js';
import { openGraphqlDoor } from './doors/graphql-door.js';
import { openLiveDoor } from './doors/live-door.js';
import { openLogDoor } from './doors/log-door.js';
import { openOperationDoor } from './doors/operation-door.js';
import { type EventBus, openEventBus } from './events/event-bus.js';
import { startHub } from './events/hub.js';
import { eventLog } from './events/log.js';
import { keepPublishing } from './events/publisher.js';
import { numberOutbox } from './events/relay.js';
import { keepDeleting } from './events/retention.js';
import { openTransport } from './events/transport/open-transport.js';
import type { Transport } from './events/transport/transport.js';
import { openWakeUp } from './events/wake-up.js';
import { hostOf, type Host } from './host.js';
import { followLogs } from './inbox/follow-logs.js';
import { rolesOf } from './roles.js';
import { subgraphSchema } from './schema.js';
import type { Subgraph } from './subgraph.js';
import type { Context } from './context.js';

/** A subgraph that answers. */
export interface Running {
  readonly url: string;
  readonly host: Host;
  readonly bus: EventBus;
  stop(): Promise<void>;
}

/**
 * Starts a subgraph: database, log, doors, then what it listens to and its jobs. Stops in the opposite order. Events are
 * carried by what EVENTS_URL names, or by `carrier`.
 */
export async function startSubgraph<C extends Context, K extends SubgraphConfig>(
  definition: Subgraph<C, K>,
  config: K,
  carrier?: Transport,
): Promise<Running> {
  const subgraph = definition as unknown as Subgraph;
  const app = httpServer(subgraph.name, config.logLevel);
  const schema = await subgraphSchema(definition);
  const db = await openDatabase(subgraph, config.databaseUrl);
  const roles = rolesOf(subgraph.name);
  const wakeUp = openWakeUp(config.databaseUrl, subgraph.name);
  const hub = await startHub({
    log: eventLog(db, roles.system, subgraph.name),
    number: () => numberOutbox(db, roles.system),
    wakeUp,
    onError: (error) => app.log.error({ err: error }, 'the log stands still'),
  });
  const host = hostOf({ subgraph, db, roles, hub, log: app.log });
  await subgraph.prepare?.(host);

  const door = { schema, secret: config.internalSecret };
  let stopping = false;
  app.get('/health/live', () => ({ status: 'live' }));
  app.get('/health/ready', async (_, reply) => {
    const up =
      !stopping &&
      (await db.query('SELECT 1').then(
        () => true,
        () => false,
      ));
    return reply.code(up ? 200 : 503).send({ status: up ? 'ready' : stopping ? 'stopping' : 'no database' });
  });
  const closeGraphql = await openGraphqlDoor(app, host, door);
  const closeLog = openLogDoor(app, host, config.internalSecret);
  openDeadLetterDoor(app, host, config.internalSecret);
  openOperationDoor(app, host, config.internalSecret);
  const url = await listen(app, config, subgraph.name);
  const closeLive = openLiveDoor(app.server, host, door);
  const { url: eventsUrl, ...retention } = config.events ?? DEFAULT_EVENTS;
  const transport =
    carrier ?? (eventsUrl ? await openTransport({ url: eventsUrl, secret: config.internalSecret }) : undefined);
  const stopPublishing = transport && keepPublishing(host, transport);
  const bus = openEventBus(host, config, transport);
  const unfollow = followLogs(subgraph, bus);
  const stopDeleting = keepDeleting(host, retention);
  const stopForgetting = keepForgetting(host);
  const stopJobs = await Promise.all((subgraph.jobs ?? []).map((job) => job(host, config as never)));

  return {
    url,
    host,
    bus,
    stop: async () => {
      stopping = true;
      stopForgetting();
      await Promise.all(stopJobs.map((stop) => stop()));
      await unfollow();
      await stopDeleting();
      if (stopPublishing) await stopPublishing();
      if (transport) await transport.close();
      closeLog();
      await closeLive();
      await closeGraphql();
      await app.close();
      await hub.stop();
      await wakeUp.stop();
      await db.destroy();
    },
  };
}

async function listen(app: FastifyInstance, { host, port }: SubgraphConfig, name: string): Promise<string> {
  try {
    return await app.listen({ host, port });
  } catch (error) {
    if ((error as { code?: string }).code !== 'EADDRINUSE') throw error;
    throw new ConfigError(`Port ${port} is taken: set ${envPrefix(name)}_PORT to a free one.`);
  }
}
