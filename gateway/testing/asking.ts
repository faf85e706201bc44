import type { FastifyBaseLogger } from 'fastify';
import type { RequestContext } from '../src/caller/request-context.js';
import type { SubgraphCall } from '../src/subgraph/subgraph.js';
import { type ClientOptions, SubgraphClients } from '../src/subgraph/subgraph-clients.js';
import { stranger } from './callers.js';

/** A log that is kept. */
export class KeptLog {
  readonly lines: { level: string; message: string; [more: string]: unknown }[] = [];

  get log(): FastifyBaseLogger {
    const keep = (level: string) => (more: object, message: string) => this.lines.push({ level, message, ...more });
    return { warn: keep('warn'), info: keep('info') } as unknown as FastifyBaseLogger;
  }
}

const SILENT = { warn() {}, info() {} } as unknown as FastifyBaseLogger;

/** Clients as the gateway makes them, save for what `options` say. */
export const clients = (options: Partial<ClientOptions> = {}): SubgraphClients =>
  new SubgraphClients({
    timeoutMs: 10_000,
    connections: 8,
    mostBytes: 1 << 20,
    compression: true,
    share: true,
    log: SILENT,
    ...options,
  });

/** Where tests say that the subgraph called `robots` is. */
export const robots = ({ url }: { url: string }) => ({ name: 'robots', url });

/** A query of a stranger's, save for what `more` says. */
export const query = (text: string, more: Partial<RequestContext> = {}): SubgraphCall => ({
  body: JSON.stringify({ query: text }),
  mutation: false,
  context: { caller: stranger, authorization: async () => undefined, identity: '', ...more },
});

/** The same as a mutation. */
export const mutation = (text: string, more: Partial<RequestContext> = {}): SubgraphCall => ({
  ...query(text, more),
  mutation: true,
});

/** The message that an asker was refused with. */
export const refusal = (asked: Promise<unknown>): Promise<string> =>
  asked.then(
    () => 'no refusal',
    (error: Error) => error.message,
  );
