import { readdirSync, readFileSync } from 'node:fs';
import { inject } from 'vitest';

/** Kills a subgraph as a crash would: SIGKILL, in the middle of whatever it does. The supervisor starts it again. */
export const crash = (subgraph: string): void => end(`subgraphs/${subgraph}/dist/main.js`, 'SIGKILL');

/** Ends the gateway, as a crash or as an operator would. The supervisor starts it again. */
export const endGateway = (signal: 'SIGKILL' | 'SIGTERM'): void => end('gateway/dist/main.js', signal);

function end(script: string, signal: NodeJS.Signals): void {
  const pid = pidOf(script);
  if (pid === undefined) throw new Error(`${script} does not run.`);
  process.kill(pid, signal);
}

/** The child of the running system that runs `script`. */
function pidOf(script: string): number | undefined {
  const parent = String(inject('system').pid);
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .find((pid) => {
      try {
        const ppid = /^PPid:\t(\d+)$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
        return ppid === parent && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(script);
      } catch {
        return false; // it ended while we looked
      }
    });
}
