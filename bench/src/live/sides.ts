import { once } from 'node:events';
import { pathToFileURL } from 'node:url';
import type { Child, Crew } from '../process/crew.js';
import { ISSUER, issuerKeys } from './crowd/token.js';
import { composeLive } from './graph/sdl.js';
import type { SourceOrder, Standing } from './source/answer-orders.js';

/** A server of live changes, and where its events are made. */
export interface Side {
  readonly name: string;
  /** Where clients connect. */
  readonly url: string;
  readonly privateKey: string;
  /** The process whose work is measured. */
  readonly server: Child;
  /** Makes events, or only says how it stands. */
  readonly source: (order?: SourceOrder) => Promise<Standing>;
}

const told =
  ({ process }: Child) =>
  async (order: SourceOrder = {}): Promise<Standing> => {
    const answer = once(process, 'message');
    process.send(order);
    return ((await answer) as [Standing])[0];
  };

/** Whoever shares tenant and roles shares live work, whatever their names. */
const CLAIMS = 'products=tenant roles, reviews=tenant roles';
const MANY = String(50_000);

/** Our gateway over two subgraphs, for callers with tokens of an issuer of this bench. */
export async function startOurs(crew: Crew): Promise<Side> {
  const source = await crew.start('bench/dist/live/source/main.js');
  const { jwks, privateKey } = issuerKeys();
  const file = crew.file('live.graphql', composeLive(source.firstLine));
  const server = await crew.start('gateway/dist/main.js', ['--supergraph', file, '--port', '0'], {
    NODE_ENV: 'development', // in production issuers are asked by https only
    AUTH_ISSUERS: `${ISSUER}=${pathToFileURL(crew.file('jwks.json', jwks)).href}`,
    INTERNAL_TOKEN_SECRET: 'a secret of this bench, which is no secret',
    IDENTITY_CLAIMS: CLAIMS,
    LIVE_CONNECTIONS: MANY,
    LIVE_CONNECTIONS_PER_ADDRESS: MANY,
    SUBSCRIPTIONS_PER_CALLER: MANY,
  });
  const url = /http:\S+/.exec(server.firstLine)?.[0];
  if (!url) throw new Error(`The gateway must say where it listens, got ${JSON.stringify(server.firstLine)}`);
  return { name: 'gateway', url, privateKey, server, source: told(source) };
}

/** A plain graphql-ws server over graphql-js, which knows the whole schema by itself and asks nobody who they are. */
export async function startPlain(crew: Crew): Promise<Side> {
  const server = await crew.start('bench/dist/live/plain/main.js');
  return {
    name: 'graphql-ws',
    url: server.firstLine,
    privateKey: issuerKeys().privateKey,
    server,
    source: told(server),
  };
}
