import { isTaken } from '../port.js';
import { devIssuers } from '../token/dev-issuer.js';
import { childPart } from './child.js';
import type { Part } from './handle.js';
import type { Secrets } from './secrets.js';
import type { Door, Settings } from './settings.js';

/** What every part is told: where the others are. Nothing in here opens a door, and what is served is this checkout's graph. */
function common({ gateway, subgraphs, mqttUrl }: Settings): NodeJS.ProcessEnv {
  const ports = [gateway, ...subgraphs].map(({ variable, port }) => [variable, String(port)]);
  const own = Object.entries(process.env).filter(([name]) => !/SECRET$|DATABASE_URL$|^EVENTS_URL$|^APOLLO_/.test(name));
  const places = subgraphs.map(({ place, knownAs }) => [`${place.prefix}_URL`, knownAs]);
  return { ...Object.fromEntries([...own, ...ports, ...places]), GATEWAY_URL: gateway.url, MQTT_URL: mqttUrl };
}

/** All that these decide by. Healthcare also notes who has looked, so it is told of each. */
const IDENTITY_CLAIMS = ['value-models', 'calculations', 'insights', 'robots']
  .map((name) => `${name}=tenant roles`)
  .join(', ');

/** The programs of the system. Each gets the secrets it needs and no other. */
export function parts(settings: Settings, { INTERNAL_TOKEN_SECRET, MQTT_SECRET }: Secrets) {
  const env = common(settings);
  return {
    broker: ({ port, near }: Door): Part =>
      childPart({
        name: 'broker',
        script: 'dev/dist/broker/main.js',
        env: { ...env, MQTT_SECRET },
        ready: () => isTaken(port, near),
      }),

    subgraph: ({ place: { name, prefix }, url }: Settings['subgraphs'][number], databaseUrl: string): Part =>
      childPart({
        name,
        script: `subgraphs/${name}/dist/main.js`,
        env: {
          ...env,
          INTERNAL_TOKEN_SECRET,
          EVENTS_URL: process.env['EVENTS_URL'], // it may hold a password: of no use to the others
          ...(name === 'robots' && { MQTT_SECRET }),
          [`${prefix}_DATABASE_URL`]: databaseUrl,
        },
        ready: () => isReady(url),
      }),

    gateway: async (): Promise<Part> =>
      childPart({
        name: 'gateway',
        script: 'gateway/dist/main.js',
        env: {
          ...env,
          IDENTITY_CLAIMS: env['IDENTITY_CLAIMS'] || IDENTITY_CLAIMS,
          INTERNAL_TOKEN_SECRET,
          AUTH_ISSUERS: env['AUTH_ISSUERS'] || (await devIssuers()),
        },
        ready: () => isReady(settings.gateway.url),
      }),

    seed: (): Part => childPart({ name: 'seed', script: 'dev/dist/seed/main.js', env: { ...env, MQTT_SECRET } }),

    simulator: (): Part =>
      childPart({
        name: 'simulator',
        script: 'subgraphs/robots/simulator/dist/main.js',
        args: ['--speed', '10'], // a delivery takes some twenty seconds: long enough to watch, short enough to wait for
        env: { ...env, MQTT_SECRET },
      }),

    demand: (): Part => childPart({ name: 'demand', script: 'dev/dist/demand/main.js', env }),
  };
}

const isReady = (url: string): Promise<boolean> =>
  fetch(new URL('/health/ready', url), { signal: AbortSignal.timeout(2_000) }).then(
    ({ ok, body }) => body?.cancel().then(() => ok) ?? ok,
    () => false,
  );
