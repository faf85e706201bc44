import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../checkout.js';
import { startTemporaryPostgres } from '../postgres/start-postgres.js';
import { toldToStop } from '../told-to-stop.js';
import { tally, type Report } from './tally.js';

/** Runs the tests against a PostgreSQL of their own, or that of DATABASE_URL, and ends with a line of counts. */
export async function runTests(args: readonly string[]): Promise<void> {
  const told = toldToStop();
  const folder = mkdtempSync(join(tmpdir(), 'valueverse-report-'));
  const given = process.env['DATABASE_URL'];
  const postgres = given ? undefined : await startTemporaryPostgres();
  try {
    const report = join(folder, 'report.json');
    const exitCode = await vitest([...args, `--outputFile.json=${report}`], (postgres?.adminUrl ?? given)!, told);
    process.exitCode = exitCode;
    console.log(`\n${tally(read(report), exitCode)}`);
  } finally {
    await postgres?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function vitest(args: readonly string[], databaseUrl: string, told: AbortSignal): Promise<number> {
  if (told.aborted) return 130;
  const program = join(ROOT, 'node_modules/vitest/vitest.mjs');
  const child = spawn(process.execPath, [program, 'run', '--reporter=default', '--reporter=json', ...args], {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, TEST_DATABASE_URL: databaseUrl },
  });
  told.addEventListener('abort', () => child.kill('SIGTERM'));
  const [code] = (await once(child, 'close')) as [number | null];
  return code ?? 1;
}

function read(path: string): Report | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Report;
  } catch {
    return undefined;
  }
}
