import { describe, expect, it } from 'vitest';
import { settingsFrom } from '../../dev/src/start/settings.js';
import { readConfig } from '../../gateway/src/config.js';
import { namesSubstituted } from './compose-file.js';
import { exampleEnvironment } from './example-environment.js';
import { namesRead } from './names-read.js';

const example = exampleEnvironment();
const names = example.map(([name]) => name);
const read = namesRead();

describe('.env.example', () => {
  it('names every variable that the code reads, and docker-compose.yml besides', () => {
    expect(read).toContain('HEALTHCARE_DATABASE_URL'); // one that no file spells out
    expect([...read, ...namesSubstituted()].filter((name) => !names.includes(name))).toEqual([]);
  });

  it('names no variable that nobody reads', () => {
    expect(names.filter((name) => !read.includes(name) && !namesSubstituted().includes(name))).toEqual([]);
  });

  it('names each once', () => expect(names).toEqual([...new Set(names)]));

  it('changes nothing about npm start', () => {
    expect(settingsFrom(Object.fromEntries(example))).toEqual(settingsFrom({}));
  });

  it('changes nothing about the gateway', () => {
    const needed = { AUTH_ISSUERS: 'https://idp=https://idp/jwks', INTERNAL_TOKEN_SECRET: 'x'.repeat(32) };
    const { subgraphUrl: _, ...config } = readConfig([], { ...Object.fromEntries(example), ...needed });
    expect(readConfig([], needed)).toMatchObject(config);
  });

  it('holds no secret', () => {
    const secretive = example.filter(([name]) => /SECRET|PASSWORD|DATABASE_URL/.test(name));
    expect(secretive.length).toBeGreaterThan(8);
    expect(secretive.filter(([, value]) => value !== '')).toEqual([]);
  });
});
