type Environment = Readonly<Record<string, string | undefined>>;

/** A setting that cannot be used. Its message names the variable, what was expected and what came. */
export class ConfigError extends Error {}

const fail = (name: string, expected: string, got: string | undefined): never => {
  throw new ConfigError(
    `${name} must be ${expected}, got ${got === undefined ? 'nothing' : JSON.stringify(got)} (see .env.example)`,
  );
};

/** Readers of one environment: each names its variable when the value cannot be used. */
export const environment = (env: Environment) => ({
  text: (name: string, fallback?: string): string => env[name] || (fallback ?? fail(name, 'set', env[name])),

  optional: (name: string): string | undefined => env[name] || undefined,

  port: (name: string, fallback: number): number => {
    const text = env[name];
    if (!text) return fallback;
    const port = Number(text);
    return Number.isInteger(port) && port >= 0 && port < 65_536 ? port : fail(name, 'a port number', text);
  },

  whole: (name: string, fallback: number, least = 1): number => {
    const text = env[name];
    if (!text) return fallback;
    const value = Number(text);
    return Number.isSafeInteger(value) && value >= least ? value : fail(name, `a whole number from ${least} on`, text);
  },

  url: (name: string, fallback?: string): string => {
    const text = env[name] || fallback;
    return text && URL.canParse(text) ? text : fail(name, 'a URL', text);
  },

  secret: (name: string): string => {
    const text = env[name];
    return text && text.length >= 32 ? text : fail(name, 'a secret of at least 32 characters', text && '…');
  },
});

/** `value-models` → `VALUE_MODELS`: the prefix of a subgraph's variables. */
export const envPrefix = (name: string): string => name.toUpperCase().replaceAll('-', '_');

/** The subgraphs and their default ports, in the order fixed by the architecture. */
export const DEFAULT_PORTS: Readonly<Record<string, number>> = {
  'value-models': 4001,
  calculations: 4002,
  insights: 4003,
  robots: 4004,
  healthcare: 4005,
};

/** How events are carried and kept. */
export interface EventSettings {
  /** Redis or NATS, which carry events to other subgraphs; without one these read the log alone. */
  readonly url?: string;
  /** How long an event stays in the log. */
  readonly keptMs: number;
  /** A reader of the log that has more events before it than this is warned of. */
  readonly lag: number;
}

/** What holds where nothing is said. */
export const DEFAULT_EVENTS: EventSettings = { keptMs: 24 * 60 * 60_000, lag: 10_000 };

const ENGINES = ['redis:', 'rediss:', 'nats:'];

/** Reads `EVENTS_URL`. Complains without repeating it: it may hold a password. */
export function transportUrl(env: Environment): string | undefined {
  const text = env['EVENTS_URL'];
  if (!text) return undefined;
  const scheme = URL.canParse(text) ? new URL(text).protocol : undefined;
  if (scheme && ENGINES.includes(scheme)) return text;
  const got = scheme === 'kafka:' ? 'kafka://…, which is not served yet' : scheme ? `${scheme}//…` : 'what is no URL';
  throw new ConfigError(
    `EVENTS_URL must be redis://host:6379, rediss://… or nats://host:4222, or not set, got ${got} (see .env.example)`,
  );
}

const eventSettings = (env: Environment): EventSettings => {
  const read = environment(env);
  const url = transportUrl(env);
  return {
    ...(url && { url }),
    keptMs: read.whole('EVENT_RETENTION_HOURS', 24) * 60 * 60_000,
    lag: read.whole('EVENT_LAG_WARNING', DEFAULT_EVENTS.lag),
  };
};

/** What a subgraph needs to run; domain settings stand beside these in its own `config.ts`. */
export interface SubgraphConfig {
  readonly host: string;
  readonly port: number;
  readonly databaseUrl: string;
  /** Shared by gateway and subgraphs: proves who calls. */
  readonly internalSecret: string;
  /** Where another subgraph's event log is read, by its name. */
  readonly logUrlOf: (name: string) => string;
  readonly logLevel: string;
  /** Absent: events are kept for a day and carried by nothing but the logs. */
  readonly events?: EventSettings;
}

/** Reads `HOST`, `<NAME>_PORT`, `<NAME>_DATABASE_URL`, `<OTHER>_URL`, `INTERNAL_TOKEN_SECRET`, `LOG_LEVEL` and the settings of events. */
export function subgraphConfig(name: string, env: Environment): SubgraphConfig {
  const read = environment(env);
  const prefix = envPrefix(name);
  return Object.freeze({
    host: read.text('HOST', '127.0.0.1'),
    port: read.port(`${prefix}_PORT`, DEFAULT_PORTS[name] ?? 0),
    databaseUrl: read.url(`${prefix}_DATABASE_URL`),
    internalSecret: read.secret('INTERNAL_TOKEN_SECRET'),
    logUrlOf: (other: string) => read.url(`${envPrefix(other)}_URL`, `http://127.0.0.1:${DEFAULT_PORTS[other] ?? 0}`),
    logLevel: read.text('LOG_LEVEL', 'warn'),
    events: eventSettings(env),
  });
}
