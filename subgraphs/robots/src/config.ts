import { environment, subgraphConfig, type SubgraphConfig } from '@valueverse/kit/config';

/** Where the broker of the robots is, and the secret all their passwords are derived from. */
export interface MqttConfig {
  readonly url: string;
  readonly secret: string;
}

export interface RobotsConfig extends SubgraphConfig {
  readonly mqtt: MqttConfig;
}

/** Reads `MQTT_URL` and `MQTT_SECRET`. */
export function mqttConfig(): MqttConfig {
  const read = environment(process.env);
  return { url: read.url('MQTT_URL', 'mqtt://127.0.0.1:1884'), secret: read.secret('MQTT_SECRET') };
}

/** Everything this subgraph reads from its environment. */
export const config = (): RobotsConfig => ({ ...subgraphConfig('robots', process.env), mqtt: mqttConfig() });
