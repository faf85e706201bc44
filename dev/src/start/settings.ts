import { environment, transportUrl } from '@valueverse/kit/config';
import { subgraphs, type SubgraphPlace } from '../subgraphs.js';

type Environment = Readonly<Record<string, string | undefined>>;

/** A port that a part of the system is to have. */
export interface Door {
  readonly name: string;
  /** The variable that gives it another port. */
  readonly variable: string;
  readonly port: number;
  readonly host: string;
  /** The address to reach it at from this machine. */
  readonly near: string;
}

/** A door that speaks HTTP. */
interface HttpDoor extends Door {
  readonly url: string;
}

/** What one start of the whole system is asked for, read once. */
export interface Settings {
  readonly gateway: HttpDoor;
  /** `knownAs` is where the others find it: its `<NAME>_URL`. */
  readonly subgraphs: readonly (HttpDoor & { readonly place: SubgraphPlace; readonly knownAs: string })[];
  /** Absent when MQTT_URL names a broker. */
  readonly broker: Door | undefined;
  readonly mqttUrl: string;
  /** Absent when DATABASE_URL names a server. */
  readonly postgres: Door | undefined;
  readonly databaseUrl: string | undefined;
  readonly seed: boolean;
  readonly simulate: boolean;
  /** Whether wards go on asking for deliveries. */
  readonly demand: boolean;
}

/** Everything `npm start` reads from the environment, except secrets. */
export function settingsFrom(env: Environment, places: readonly SubgraphPlace[] = subgraphs()): Settings {
  const read = environment(env);
  const host = read.text('HOST', '127.0.0.1');
  const near = ['0.0.0.0', '::'].includes(host) ? '127.0.0.1' : host;
  const door = (name: string, variable: string, fallback: number): HttpDoor => {
    const port = read.port(variable, fallback);
    return { name, variable, port, host, near, url: `http://${near.includes(':') ? `[${near}]` : near}:${port}` };
  };
  transportUrl(env); // the subgraphs read it themselves: here it is only refused in time
  const mqttUrl = read.optional('MQTT_URL');
  const databaseUrl = read.optional('DATABASE_URL');
  const broker = door('the MQTT broker', 'MQTT_PORT', 1884);
  const off = (name: string) => read.text(name, 'on').toLowerCase() === 'off';
  return {
    gateway: door('the gateway', 'GATEWAY_PORT', 4000),
    subgraphs: places.map((place) => {
      const own = door(place.name, `${place.prefix}_PORT`, place.defaultPort);
      return { ...own, place, knownAs: read.url(`${place.prefix}_URL`, own.url) };
    }),
    broker: mqttUrl ? undefined : broker,
    mqttUrl: mqttUrl ?? broker.url.replace('http:', 'mqtt:'),
    postgres: databaseUrl
      ? undefined
      : { ...door('PostgreSQL', 'PG_PORT', 5433), host: '127.0.0.1', near: '127.0.0.1' },
    databaseUrl,
    seed: !off('SEED'),
    simulate: !off('SIMULATE'),
    demand: !off('DEMAND'),
  };
}
