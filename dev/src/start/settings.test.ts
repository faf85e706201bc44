import { describe, expect, it } from 'vitest';
import { settingsFrom } from './settings.js';

const places = [{ name: 'value-models', folder: '/x', defaultPort: 4001, prefix: 'VALUE_MODELS' }];
const settings = (env: Record<string, string>) => settingsFrom(env, places);

describe('The settings of a start', () => {
  it('bring everything up on the loopback interface', () => {
    const { gateway, subgraphs, broker, mqttUrl, postgres } = settings({});
    expect(gateway).toMatchObject({ port: 4000, host: '127.0.0.1', url: 'http://127.0.0.1:4000' });
    expect(subgraphs[0]).toMatchObject({ variable: 'VALUE_MODELS_PORT', url: 'http://127.0.0.1:4001' });
    expect([broker?.port, mqttUrl, postgres?.port]).toEqual([1884, 'mqtt://127.0.0.1:1884', 5433]);
  });

  it('give every part the port that the environment names', () => {
    const { subgraphs, mqttUrl } = settings({ VALUE_MODELS_PORT: '5001', MQTT_PORT: '2000' });
    expect([subgraphs[0]?.url, mqttUrl]).toEqual(['http://127.0.0.1:5001', 'mqtt://127.0.0.1:2000']);
  });

  it('start neither broker nor database where others are named', () => {
    const { broker, postgres, mqttUrl } = settings({ MQTT_URL: 'mqtt://m:1', DATABASE_URL: 'postgres://a:b@c/d' });
    expect([broker, postgres, mqttUrl]).toEqual([undefined, undefined, 'mqtt://m:1']);
  });

  it.each([
    ['0.0.0.0', 'http://127.0.0.1:4000'],
    ['10.0.0.7', 'http://10.0.0.7:4000'],
    ['::1', 'http://[::1]:4000'],
  ])('on HOST %s are reached at %s', (HOST, url) => expect(settings({ HOST }).gateway.url).toBe(url));

  it('leave out sample data and robots when told', () => {
    expect(settings({ SEED: 'off', SIMULATE: 'OFF' })).toMatchObject({ seed: false, simulate: false });
  });

  it('are refused by the name of the variable', () => {
    expect(() => settings({ GATEWAY_PORT: 'x' })).toThrow(
      'GATEWAY_PORT must be a port number, got "x" (see .env.example)',
    );
    expect(() => settings({ EVENTS_URL: 'kafka://k:9092' })).toThrow('EVENTS_URL must be redis://');
  });
});
