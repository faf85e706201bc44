import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { ROOT } from '../checkout.js';

/** Runs the robot simulator as fast as messages go, until stopped. */
export function runSimulator(robots: number, seed: number): { stop(): Promise<void> } {
  const program = join(ROOT, 'subgraphs/robots/simulator/dist/main.js');
  const args = [program, '--robots', String(robots), '--seed', String(seed), '--speed', 'max'];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const ended = once(child, 'close');
  return {
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
