import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { service, signCaller, type Caller, type Role } from '../caller.js';
import type { SubgraphConfig } from '../config.js';
import type { Context } from '../context.js';
import type { EventType, LoggedEvent } from '../events/event.js';
import type { Host } from '../host.js';
import { receive } from '../inbox/inbox.js';
import { startSubgraph } from '../start.js';
import type { Subgraph } from '../subgraph.js';
import { testDatabase } from './test-database.js';

/** What the test asks and what comes back. */
interface Answer {
  readonly data: any; // oxlint-disable-line typescript/no-explicit-any -- a test states the shape it expects
  readonly errors?: { message: string; path?: (string | number)[]; extensions: { code: string } }[];
}

/** One subgraph with a database of its own, asked through its front door. */
export interface World {
  readonly url: string;
  readonly secret: string;
  /** Its database, as it connects itself. */
  readonly databaseUrl: string;
  /** The same, as the server's administrator. */
  readonly adminUrl: string;
  readonly host: Host;
  /** Asks in GraphQL as `caller`. */
  ask(query: string, caller: Caller, variables?: object): Promise<Answer>;
  /** Delivers an event as the inbox would; the same `seq` again is a second delivery. */
  deliver<T extends EventType>(
    event: Pick<LoggedEvent<T>, 'type' | 'data' | 'seq'> & { tenant?: string; subject?: string },
  ): Promise<void>;
  /** Every event this subgraph has written, oldest first. */
  events(): Promise<Pick<LoggedEvent, 'type' | 'subject' | 'tenant' | 'data' | 'correlationId'>[]>;
  /** SQL statements sent while `work` ran, without those that open and close transactions and those of the loops that follow logs. */
  countStatements(work: () => Promise<unknown>): Promise<number>;
  stop(): Promise<void>;
}

/** A caller of the tests: `as('operator')`, `as('clinician', { purposeOfUse: 'TREAT' })`. */
export const as = (role: Role, more: Partial<Caller> = {}): Caller => ({
  kind: 'HUMAN',
  id: `test-${role}`,
  tenant: 'meridian',
  roles: [role],
  scopes: [],
  correlationId: 'test',
  ...more,
});

/** Starts `subgraph` on a fresh database and a free port. `more` are settings of its own `config.ts`. */
export async function openWorld<C extends Context, K extends SubgraphConfig>(
  subgraph: Subgraph<C, K>,
  more: Partial<K> = {},
): Promise<World> {
  const database = await testDatabase(subgraph.name);
  const secret = randomBytes(32).toString('hex');
  const config = { host: '127.0.0.1', port: 0, databaseUrl: database.url, internalSecret: secret, logLevel: 'fatal' };
  const unheard = { logUrlOf: () => 'http://127.0.0.1:9' }; // events come from the test, not from another subgraph
  const running = await startSubgraph(subgraph, { ...config, ...unheard, ...more } as unknown as K);
  const { host, url } = running;
  const handlers = subgraph.listensTo as Record<string, never> | undefined;
  return {
    url,
    secret,
    databaseUrl: database.url,
    adminUrl: database.adminUrl,
    host,
    ask: async (query, caller, variables) => {
      const authorization = `Bearer ${await signCaller(caller, secret)}`;
      const headers = { authorization, 'content-type': 'application/json' };
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers,
        body: JSON.stringify({ query, variables }),
      });
      return (await response.json()) as Answer;
    },
    deliver: async ({ type, data, seq, tenant = 'meridian', subject = 'test' }) => {
      const envelope = { source: type.slice(0, type.indexOf('.')), partitionKey: subject, aggregateVersion: null };
      const { kind, id, roles } = service('test', tenant, 'test');
      const rest = {
        time: new Date(0).toISOString(),
        correlationId: 'test',
        causationId: null,
        actor: { kind, id, roles },
      };
      const handler = handlers?.[type as string];
      if (!handler) throw new Error(`${subgraph.name} does not listen to ${type}.`);
      await receive(
        { host, consumer: subgraph.name, source: envelope.source },
        { ...envelope, ...rest, type, data, seq, tenant, subject, classification: 'phi-free' },
        handler,
      );
    },
    events: async () => {
      const client = new pg.Client(database.adminUrl);
      await client.connect();
      const columns = 'type, subject, tenant_id AS tenant, data, correlation_id AS "correlationId"';
      const { rows } = await client.query(`SELECT ${columns} FROM outbox ORDER BY id`);
      await client.end();
      return rows as never;
    },
    countStatements: async (work) => {
      let count = 0;
      const { logger } = host.db;
      const { logQuery } = logger;
      logger.logQuery = (sql: string) => {
        if (!/^(BEGIN|COMMIT|ROLLBACK)|FROM outbox|outbox_|FROM inbox|^SELECT 1$|set_config/.test(sql.trim()))
          count += 1;
      };
      try {
        await work();
      } finally {
        logger.logQuery = logQuery;
      }
      return count;
    },
    stop: async () => {
      await running.stop();
      await database.drop();
    },
  };
}
