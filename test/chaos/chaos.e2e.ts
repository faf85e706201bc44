import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
/** On a machine with nothing else to do it takes a fifth of that. */
const WITHIN_MS = 300_000;

it(
  'Whatever is killed, every client hears of every event of its own once and in order',
  { timeout: WITHIN_MS },
  async () => {
    const command = ['--import', 'tsx', 'test/chaos/main.ts', '--short'];
    // a crooked run ends with exit code 1, and what it wrote is the failure's message
    const { stdout } = await promisify(execFile)(process.execPath, command, {
      cwd: ROOT,
      timeout: WITHIN_MS - 5_000,
    }).catch(({ stdout: said, stderr }: { stdout: string; stderr: string }) => ({ stdout: `${said}${stderr}` }));
    expect(stdout).not.toMatch(/^WRONG|Error/m);
    expect(stdout.match(/^ok /gm)).toHaveLength(9);
  },
);
