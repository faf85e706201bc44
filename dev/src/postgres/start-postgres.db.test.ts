import { existsSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { freePort } from '../port.js';
import { serverAccount } from './account.js';
import { temporaryHome } from './home.js';
import { startPostgres, startTemporaryPostgres, type RunningPostgres } from './start-postgres.js';

let home: string;
let port: number;
let server: RunningPostgres | undefined;
beforeAll(async () => {
  home = temporaryHome(serverAccount());
  port = await freePort();
});
afterEach(async () => {
  await server?.stop();
  server = undefined;
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

const pid = () => Number.parseInt(readFileSync(join(home, 'postgres/data/postmaster.pid'), 'utf8'), 10);

async function ask(url: string, sql: string): Promise<unknown> {
  const client = new pg.Client(url);
  await client.connect();
  const { rows } = await client.query<{ answer: unknown }>(sql).finally(() => client.end());
  return rows[0]?.answer;
}

describe('The embedded PostgreSQL', () => {
  it('answers in UTF-8, and to its password alone', async () => {
    server = await startPostgres(port, home);
    expect(await ask(server.adminUrl, `SELECT current_setting('server_encoding') AS answer`)).toBe('UTF8');
    const wrong = new URL(server.adminUrl);
    wrong.password = 'guess';
    await expect(ask(wrong.href, 'SELECT 1')).rejects.toThrow('password authentication failed');
  });

  it('finds its data again after it was stopped, and after it was killed', async () => {
    server = await startPostgres(port, home);
    await ask(server.adminUrl, 'CREATE TABLE kept AS SELECT 7 AS answer');
    await server.stop();
    server = await startPostgres(port, home);
    await ask(server.adminUrl, 'UPDATE kept SET answer = 8');
    process.kill(pid(), 'SIGKILL');
    server = await startPostgres(port, home);
    expect(await ask(server.adminUrl, 'SELECT answer FROM kept')).toBe(8);
  });

  it('replaces a server that a killed launcher has left behind', async () => {
    await startPostgres(port, home);
    const left = pid();
    server = await startPostgres(port, home);
    expect(pid()).not.toBe(left);
    expect(await ask(server.adminUrl, 'SELECT 1 AS answer')).toBe(1);
  });

  it('names the variable when another program has its port', async () => {
    const stranger = createServer((socket) => socket.destroy()).listen(port, '127.0.0.1');
    await new Promise((resolve) => stranger.once('listening', resolve));
    await expect(startPostgres(port, home)).rejects.toThrow(
      `Port ${port} is taken by another program. Give PostgreSQL another with PG_PORT, or set DATABASE_URL.`,
    );
    await new Promise((resolve) => stranger.close(resolve));
  });

  it('does not begin anew where it cannot read its password', async () => {
    rmSync(join(home, 'postgres/password'));
    await expect(startPostgres(port, home)).rejects.toThrow('has lost its password file');
  });
});

describe('A temporary PostgreSQL', () => {
  it('leaves no trace', async () => {
    const temporary = await startTemporaryPostgres();
    expect(await ask(temporary.adminUrl, 'SELECT 1 AS answer')).toBe(1);
    await temporary.stop();
    expect(existsSync(dirname(temporary.folder))).toBe(false);
  });
});
