import { once } from 'node:events';
import { manufacturerOf } from './fleet.js';
import type { Story } from './story.js';
import { startSimulator } from '../simulate/simulator.js';

/** Runs the robot simulator as fast as messages go, until stopped. */
export async function runSimulator(robots: number, story: Story): Promise<{ stop(): Promise<void> }> {
  const args = ['--robots', String(robots), '--seed', String(story.seed), '--manufacturer', manufacturerOf(story)];
  const child = await startSimulator([...args, '--speed', 'max'], 'ignore');
  const ended = once(child, 'exit');
  return {
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
