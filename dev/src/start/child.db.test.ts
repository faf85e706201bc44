import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { freePort, isTaken } from '../port.js';
import { childPart, type ChildSpec } from './child.js';

let folder: string;
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'valueverse-child-'))));
afterAll(() => rmSync(folder, { recursive: true }));

/** A program of this source, which finds a free port in PORT. */
async function program(source: string): Promise<ChildSpec & { port: number }> {
  const port = await freePort();
  const script = join(folder, `${port}.cjs`);
  writeFileSync(script, source);
  return { name: 'robots', script, env: { ...process.env, PORT: String(port) }, port, ready: () => isTaken(port) };
}

const SERVER = `require('node:net').createServer((socket) => socket.end()).listen(process.env.PORT, '127.0.0.1');`;
const NEVER = new AbortController().signal;

describe('A child process', () => {
  it('is started when it serves, and stopped when it is gone', async () => {
    const spec = await program(SERVER);
    const child = await childPart(spec).start(NEVER);
    await child.stop();
    expect(await child.ended).toBe('SIGTERM');
    expect(await isTaken(spec.port)).toBe(false);
  });

  it('tells how it ended', async () => {
    const spec = await program(`${SERVER} process.on('SIGTERM', () => process.exit(3));`);
    const child = await childPart(spec).start(NEVER);
    await child.stop();
    expect(await child.ended).toBe('exit code 3');
  });

  it('says in its own words why it cannot start', async () => {
    const spec = await program(`console.error('ROBOTS_PORT must be a port number'); process.exit(1);`);
    await expect(childPart(spec).start(NEVER)).rejects.toThrow(
      'robots could not start: exit code 1.\n  ROBOTS_PORT must be a port number',
    );
  });

  it('is given up while it starts', async () => {
    const spec = await program('setInterval(() => undefined, 1000);');
    const told = new AbortController();
    const starting = childPart(spec).start(told.signal);
    told.abort();
    await expect(starting).rejects.toThrow('robots could not start');
  });

  it('speaks with its name once it serves', async () => {
    const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
    const spec = await program(SERVER.replace('socket.end()', `console.log('{"level":40,"msg":"a visitor"}')`));
    const child = await childPart(spec).start(NEVER);
    await isTaken(spec.port);
    await vi.waitFor(() => expect(log).toHaveBeenCalledWith('[robots] warn: a visitor'));
    await child.stop();
    log.mockRestore();
  });

  it('ends when its supervisor is gone, however early', async () => {
    const spec = await program(`process.disconnect(); ${SERVER} setInterval(() => undefined, 1000);`);
    await expect(childPart(spec).start(NEVER)).rejects.toThrow('robots could not start: SIGTERM');
  });

  it('ends when it has nothing left to do', async () => {
    const { ready: _, ...spec } = await program('');
    const child = await childPart(spec).start(NEVER);
    expect(await child.ended).toBe('exit code 0');
  });

  it('has to be built', async () => {
    await expect(childPart({ name: 'robots', script: 'none.js', env: {} }).start(NEVER)).rejects.toThrow(
      'robots is not built (none.js is missing): run `npm run build`.',
    );
  });
});
