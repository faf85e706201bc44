import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type IssuerConfig, issuersFrom } from './caller/issuer-config.js';
import type { ClaimsOf } from './caller/claims.js';
import { claimsFrom } from './config/identity-claims.js';
import { type ExplainConfig, readCommandLine } from './config/command-line.js';
import {
  type Environment,
  expected,
  labelsFrom,
  list,
  milliseconds,
  off,
  portFrom,
  proxiesFrom,
  threadsFrom,
  urlFrom,
  whole,
} from './config/environment.js';
import type { LiveLimits } from './live/admission-limits.js';
import type { FollowingLimits } from './live/core/triggers.js';
import type { LabelSettings } from './supergraph/label-settings.js';
import type { UplinkConfig } from './supergraph/uplink-config.js';
import { urlVariable } from './supergraph/url-variable.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const DEFAULT_SUPERGRAPH = resolve(ROOT, 'schema/supergraph.graphql');
const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];

/** Who may call, and how that is told to the subgraphs. */
interface IdentityConfig {
  readonly issuers: readonly IssuerConfig[];
  readonly audience: string;
  /** The names under which issuers know the gateway when they tell it of a logout. */
  readonly logoutAudience: readonly string[];
  /** Signs the callers for our own subgraphs; absent over third-party subgraphs. */
  readonly secret?: string;
}

/** Everything the gateway may be told from outside. */
export interface Config {
  readonly supergraphFile: string;
  /** Where the supergraph comes from instead of the file. */
  readonly uplink?: UplinkConfig;
  /** Where the last good supergraph is kept for the next start. */
  readonly cacheDir: string;
  readonly host: string;
  readonly port: number;
  readonly production: boolean;
  readonly logLevel: string;
  readonly corsOrigins: readonly string[];
  /** Absent in open mode: nobody is asked who they are, nothing is signed, no field is closed. */
  readonly identity?: IdentityConfig;
  /** How many threads plan operations. */
  readonly planningThreads: number;
  /** How long one operation may take to plan. */
  readonly planningTimeoutMs: number;
  /** When the answer to a request is due; what is missing then is told as an error. */
  readonly requestTimeoutMs: number;
  /** How labels of progressive `@override` are decided. */
  readonly overrideLabels: LabelSettings;
  /** Modules with plug-ins for Apollo Server. With any, it is the pipeline of HTTP requests. */
  readonly apolloPlugins: readonly string[];
  readonly subgraphTimeoutMs: number;
  /** At most so many requests are under way at one subgraph. */
  readonly subgraphConnections: number;
  /** More bytes than this are no answer. */
  readonly subgraphMaxAnswerBytes: number;
  /** Whether subgraphs may compress their answers. */
  readonly subgraphCompression: boolean;
  /** Whether identical queries of one caller that are under way at once are sent once. */
  readonly share: boolean;
  /** What each subgraph may be told of callers in work that they share. */
  readonly identityClaims: ClaimsOf;
  /** How long a subscription waits for a subgraph that is down. */
  readonly subscriptionPatienceMs: number;
  /** How much may be live at a time. */
  readonly liveLimits: LiveLimits;
  /** How much of subgraphs may be followed at a time. */
  readonly followingLimits: FollowingLimits;
  /** How many proxies in front add to `x-forwarded-for`. */
  readonly trustedProxies: number;
  /** Explains this one operation instead of serving. */
  readonly explain?: ExplainConfig;
  /** Where a subgraph really is, when `<NAME>_URL` says otherwise than the supergraph. */
  readonly subgraphUrl: (name: string) => string | undefined;
}

/** Reads command line and environment once. Throws `StartRefused` naming what cannot be used. */
export function readConfig(args: readonly string[], env: Environment = process.env): Config {
  const { supergraph, port, share, explain } = readCommandLine(args);
  const production = env['NODE_ENV'] === 'production';
  const logLevel = env['LOG_LEVEL'] || 'warn';
  if (!LOG_LEVELS.includes(logLevel)) throw expected('LOG_LEVEL', `one of ${LOG_LEVELS.join(', ')}`, logLevel);
  const uplink = supergraph === undefined ? uplinkFrom(env) : undefined;
  const ours = supergraph === undefined && !uplink;
  const open = !ours && !env['AUTH_ISSUERS'];
  return Object.freeze({
    supergraphFile: supergraph ?? DEFAULT_SUPERGRAPH,
    ...(uplink && { uplink }),
    cacheDir: resolve(ROOT, env['GATEWAY_CACHE_DIR'] || '.data/gateway'),
    host: env['HOST'] || '127.0.0.1',
    port: port === undefined ? portFrom('GATEWAY_PORT', env['GATEWAY_PORT'] || '4000') : portFrom('--port', port),
    production,
    logLevel,
    corsOrigins: list(env['CORS_ORIGINS']),
    ...(!open && { identity: identityFrom(env, { production, ours }) }),
    planningThreads: threadsFrom(env['PLANNING_THREADS'] || '1'),
    planningTimeoutMs: milliseconds('PLANNING_TIMEOUT_MS', env, 2_000),
    requestTimeoutMs: milliseconds('REQUEST_TIMEOUT_MS', env, 30_000),
    overrideLabels: labelsFrom(env['OVERRIDE_LABELS'] || ''),
    apolloPlugins: list(env['APOLLO_PLUGINS']),
    subgraphTimeoutMs: milliseconds('SUBGRAPH_TIMEOUT_MS', env, 10_000),
    subgraphConnections: whole('SUBGRAPH_CONNECTIONS', env, 256),
    subgraphMaxAnswerBytes: whole('SUBGRAPH_MAX_ANSWER_BYTES', env, 16 << 20),
    subgraphCompression: !off('SUBGRAPH_COMPRESSION', env),
    share,
    identityClaims: claimsFrom(env['IDENTITY_CLAIMS'] || ''),
    subscriptionPatienceMs: milliseconds('SUBSCRIPTION_PATIENCE_MS', env, 60_000),
    liveLimits: {
      connections: whole('LIVE_CONNECTIONS', env, 18_000),
      perAddress: whole('LIVE_CONNECTIONS_PER_ADDRESS', env, 9_000),
      perIdentity: whole('SUBSCRIPTIONS_PER_CALLER', env, 2_000),
      starts: {
        burst: whole('SUBSCRIPTION_STARTS_AT_ONCE', env, 20_000),
        perSecond: whole('SUBSCRIPTION_STARTS_PER_SECOND', env, 1_000),
      },
    },
    followingLimits: {
      triggersPerSubgraph: whole('LIVE_TRIGGERS_PER_SUBGRAPH', env, 10_000),
      groupsPerTrigger: whole('LIVE_GROUPS_PER_TRIGGER', env, 1_000),
    },
    trustedProxies: proxiesFrom(env['TRUSTED_PROXIES'] || '0'),
    ...(explain && { explain }),
    subgraphUrl: (name: string) => urlFrom(urlVariable(name), env),
  });
}

/** A key alone asks for nothing: other tools of Apollo read it too. */
function uplinkFrom(env: Environment): UplinkConfig | undefined {
  const graphRef = env['APOLLO_GRAPH_REF']?.trim();
  if (!graphRef) return undefined;
  const key = env['APOLLO_KEY']?.trim();
  if (!key) throw expected('APOLLO_KEY', `an API key that may read APOLLO_GRAPH_REF (${graphRef})`, undefined);
  const endpoints = list(env['APOLLO_UPLINK_ENDPOINTS'] || env['APOLLO_SCHEMA_CONFIG_DELIVERY_ENDPOINT']);
  const wrong = endpoints.find((endpoint) => !/^https?:/.test(endpoint) || !URL.canParse(endpoint));
  if (wrong) throw expected('APOLLO_UPLINK_ENDPOINTS', 'a list of http or https URLs', wrong);
  return { key, graphRef, ...(endpoints.length > 0 && { endpoints }) };
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
  const audience = env['AUTH_AUDIENCE'] || 'valueverse';
  const named = list(env['AUTH_LOGOUT_AUDIENCE']);
  return { issuers, audience, logoutAudience: named.length > 0 ? named : [audience], ...(secret && { secret }) };
}
