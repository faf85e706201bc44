import { describe, expect, it } from 'vitest';
import { ConfigError, DEFAULT_EVENTS, environment, subgraphConfig } from './config.js';

type Reader = ReturnType<typeof environment>;
const SECRET = 'a secret of at least 32 characters';

describe('A setting', () => {
  it.each<[string, string | undefined, (read: Reader) => unknown, string]>([
    ['text', undefined, (read) => read.text('X'), 'X must be set, got nothing (see .env.example)'],
    ['text', '', (read) => read.text('X'), 'X must be set, got "" (see .env.example)'],
    ['port', 'x', (read) => read.port('X', 1), 'X must be a port number, got "x" (see .env.example)'],
    ['port', '65536', (read) => read.port('X', 1), 'X must be a port number, got "65536" (see .env.example)'],
    ['port', '80.5', (read) => read.port('X', 1), 'X must be a port number, got "80.5" (see .env.example)'],
    [
      'whole number',
      '1.5',
      (read) => read.whole('X', 1),
      'X must be a whole number from 1 on, got "1.5" (see .env.example)',
    ],
    [
      'whole number',
      '0',
      (read) => read.whole('X', 1),
      'X must be a whole number from 1 on, got "0" (see .env.example)',
    ],
    ['URL', 'localhost', (read) => read.url('X'), 'X must be a URL, got "localhost" (see .env.example)'],
    ['URL', undefined, (read) => read.url('X'), 'X must be a URL, got nothing (see .env.example)'],
    [
      'secret',
      'short',
      (read) => read.secret('X'),
      'X must be a secret of at least 32 characters, got "…" (see .env.example)',
    ],
  ])('that is no %s (%j) fails by its name and says what was expected', (_, ...[value, read, message]) => {
    const broken = () => read(environment({ X: value }));
    expect(broken).toThrow(ConfigError);
    expect(broken).toThrow(message);
  });

  it('that is empty counts as not set', () => {
    const read = environment({ X: '' });
    expect([read.text('X', 'a'), read.port('X', 1), read.url('X', 'a:b'), read.optional('X')]).toEqual([
      'a',
      1,
      'a:b',
      undefined,
    ]);
  });

  it('is taken as it is when it holds', () => {
    const read = environment({ PORT: '0', URL: 'mqtt://127.0.0.1:1884', SECRET });
    expect([read.port('PORT', 1), read.url('URL'), read.secret('SECRET'), read.optional('URL')]).toEqual([
      0,
      'mqtt://127.0.0.1:1884',
      SECRET,
      'mqtt://127.0.0.1:1884',
    ]);
  });
});

describe('The settings of a subgraph', () => {
  const needed = { VALUE_MODELS_DATABASE_URL: 'postgres://127.0.0.1/x', INTERNAL_TOKEN_SECRET: SECRET };

  it('need a database and the internal secret only', () => {
    const config = subgraphConfig('value-models', needed);
    expect(config).toMatchObject({ host: '127.0.0.1', port: 4001, internalSecret: SECRET, logLevel: 'warn' });
    expect(config.logUrlOf('robots')).toBe('http://127.0.0.1:4004');
    expect(Object.isFrozen(config)).toBe(true);
    expect(() => subgraphConfig('value-models', {})).toThrow('VALUE_MODELS_DATABASE_URL must be a URL, got nothing');
  });

  it('keep events for a day, carried by nothing but the logs', () => {
    const { events } = subgraphConfig('value-models', needed);
    expect(events).toEqual(DEFAULT_EVENTS);
    const asked = { EVENTS_URL: 'nats://n:4222', EVENT_RETENTION_HOURS: '2', EVENT_LAG_WARNING: '5' };
    const told = subgraphConfig('value-models', { ...needed, ...asked });
    expect(told.events).toEqual({ url: 'nats://n:4222', keptMs: 7_200_000, lag: 5 });
  });

  it.each(['redis://r:6379', 'rediss://u:p@r:6379/1', 'nats://token@n:4222'])(
    'take %s to carry events',
    (EVENTS_URL) => {
      expect(subgraphConfig('value-models', { ...needed, EVENTS_URL }).events?.url).toBe(EVENTS_URL);
    },
  );

  it.each([
    ['kafka://k:9092', 'kafka://…, which is not served yet'],
    ['amqp://user:hunter2@a', 'amqp://…'],
    ['localhost', 'what is no URL'],
  ])('say what may carry events instead of %s', (EVENTS_URL, got) => {
    const broken = () => subgraphConfig('value-models', { ...needed, EVENTS_URL });
    expect(broken).toThrow(ConfigError);
    expect(broken).toThrow(
      `EVENTS_URL must be redis://host:6379, rediss://… or nats://host:4222, or not set, got ${got} (see .env.example)`,
    );
  });

  it('say where the other logs are', () => {
    const config = subgraphConfig('value-models', {
      ...needed,
      ROBOTS_URL: 'http://robots:4004',
      VALUE_MODELS_PORT: '1',
    });
    expect([config.port, config.logUrlOf('robots')]).toEqual([1, 'http://robots:4004']);
  });
});
