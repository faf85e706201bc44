import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
/** On a machine with nothing else to do it takes a fifth of that. */
const WITHIN_MS = 300_000;
const SOAK = ['--import', 'tsx', 'test/chaos/soak/main.ts', '--minutes', '0.3', '--clients', '100', '--rate', '100'];

it(
  'While clients come and go, each hears what it should, and nothing is held of who has left',
  { timeout: WITHIN_MS },
  async () => {
    // a crooked run ends with exit code 1, and what it wrote is the failure's message
    const { stdout } = await promisify(execFile)(process.execPath, SOAK, {
      cwd: ROOT,
      timeout: WITHIN_MS - 5_000,
    }).catch(({ stdout: said, stderr }: { stdout: string; stderr: string }) => ({ stdout: `${said}${stderr}` }));
    expect(stdout).not.toMatch(/^WRONG|Error/m);
    expect(stdout).toMatch(/ 0 lost, 0 repeated, 0 out of order, 0 of others$/m);
    expect(stdout).toMatch(/^everyone left: nothing is held after \d+ ms\nok$/m);
  },
);
