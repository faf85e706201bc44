import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type IssuerConfig, issuersFrom } from './caller/issuer-config.js';
import { StartRefused } from './start-refused.js';
import { urlVariable } from './supergraph/url-variable.js';

type Environment = Readonly<Record<string, string | undefined>>;

const DEFAULT_SUPERGRAPH = fileURLToPath(new URL('../../schema/supergraph.graphql', import.meta.url));
const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];

const USAGE = `Serves a Federation 2 supergraph at /graphql (HTTP and WebSocket).

  node gateway/dist/main.js [--supergraph FILE] [--port N]

  --supergraph FILE  the supergraph to serve (default: schema/supergraph.graphql of this repository);
                     someone else's is served openly unless AUTH_ISSUERS is set
  --port N           overrides GATEWAY_PORT (4000)

Variables are explained in .env.example.`;

/** Who may call, and how that is told to the subgraphs. */
interface IdentityConfig {
  readonly issuers: readonly IssuerConfig[];
  readonly audience: string;
  /** Signs the callers for our own subgraphs; absent over third-party subgraphs. */
  readonly secret?: string;
}

/** Everything the gateway may be told from outside. */
export interface Config {
  readonly supergraphFile: string;
  readonly host: string;
  readonly port: number;
  readonly production: boolean;
  readonly logLevel: string;
  readonly corsOrigins: readonly string[];
  /** Absent in open mode: nobody is asked who they are, nothing is signed, no field is closed. */
  readonly identity?: IdentityConfig;
  readonly subgraphTimeoutMs: number;
  /** How long a subscription waits for a subgraph that is down. */
  readonly subscriptionPatienceMs: number;
  /** Where a subgraph really is, when `<NAME>_URL` says otherwise than the supergraph. */
  readonly subgraphUrl: (name: string) => string | undefined;
}

/** Reads command line and environment once. Throws `StartRefused` naming what cannot be used. */
export function readConfig(args: readonly string[], env: Environment = process.env): Config {
  const { supergraph, port } = readArgs(args);
  const production = env['NODE_ENV'] === 'production';
  const logLevel = env['LOG_LEVEL'] || 'warn';
  if (!LOG_LEVELS.includes(logLevel)) throw expected('LOG_LEVEL', `one of ${LOG_LEVELS.join(', ')}`, logLevel);
  const open = supergraph !== undefined && !env['AUTH_ISSUERS'];
  return Object.freeze({
    supergraphFile: supergraph ?? DEFAULT_SUPERGRAPH,
    host: env['HOST'] || '127.0.0.1',
    port: port === undefined ? portFrom('GATEWAY_PORT', env['GATEWAY_PORT'] || '4000') : portFrom('--port', port),
    production,
    logLevel,
    corsOrigins: list(env['CORS_ORIGINS']),
    ...(!open && { identity: identityFrom(env, { production, ours: supergraph === undefined }) }),
    subgraphTimeoutMs: milliseconds('SUBGRAPH_TIMEOUT_MS', env, 10_000),
    subscriptionPatienceMs: milliseconds('SUBSCRIPTION_PATIENCE_MS', env, 60_000),
    subgraphUrl: (name: string) => urlFrom(urlVariable(name), env),
  });
}

function readArgs(args: readonly string[]) {
  const options = { supergraph: { type: 'string' }, port: { type: 'string' }, help: { type: 'boolean' } } as const;
  try {
    const { values } = parseArgs({ args: [...args], options });
    if (values.help) throw new StartRefused(USAGE, 0);
    return values;
  } catch (error) {
    throw error instanceof StartRefused ? error : new StartRefused(`${(error as Error).message}\n\n${USAGE}`);
  }
}

function identityFrom(env: Environment, { production, ours }: { production: boolean; ours: boolean }): IdentityConfig {
  const issuers = issuersFrom(env['AUTH_ISSUERS'], production);
  const secret = env['INTERNAL_TOKEN_SECRET'];
  if (ours && issuers.length === 0) throw expected('AUTH_ISSUERS', 'a list like issuer=https://…/jwks.json', undefined);
  if (ours ? !secret || secret.length < 32 : secret && secret.length < 32) {
    throw expected(
      'INTERNAL_TOKEN_SECRET',
      'at least 32 characters, the same here and at every subgraph',
      secret && '…',
    );
  }
  return { issuers, audience: env['AUTH_AUDIENCE'] || 'valueverse', ...(secret && { secret }) };
}

const list = (text: string | undefined) => (text ?? '').split(',').flatMap((item) => item.trim() || []);

function portFrom(name: string, text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) throw expected(name, 'a port number', text);
  return port;
}

function milliseconds(name: string, env: Environment, fallback: number): number {
  const text = env[name] || String(fallback);
  if (!/^[1-9]\d{0,8}$/.test(text)) throw expected(name, 'a number of milliseconds', text);
  return Number(text);
}

/** A base URL such as `http://127.0.0.1:4004` means the `/graphql` below it; one with a path means that path. */
function urlFrom(name: string, env: Environment): string | undefined {
  const text = env[name];
  if (!text) return undefined;
  if (!/^https?:/.test(text) || !URL.canParse(text)) throw expected(name, 'an http or https URL', text);
  return new URL(text).pathname === '/' ? new URL('/graphql', text).href : text;
}

const expected = (name: string, what: string, got: string | undefined) =>
  new StartRefused(`${name} must be ${what}, got ${got ? JSON.stringify(got) : 'nothing'} (see .env.example)`);
