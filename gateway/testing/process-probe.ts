import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { GatewayProcess } from './gateway-process.js';

/** The environment of a process that can be probed. */
export const PROBED = { NODE_OPTIONS: `--import=${fileURLToPath(new URL('./process-probe.mjs', import.meta.url))}` };

/** How late the event loop was since it was asked last, in milliseconds. */
export const eventLoopDelay = (gateway: GatewayProcess): Promise<{ p99: number; max: number }> =>
  probed(gateway, 'delay');

/** What the gateway and its one planning thread hold when all garbage has been collected, in bytes. */
export const heldMemory = (gateway: GatewayProcess): Promise<{ main: number; planning: number }> =>
  probed(gateway, 'heap');

async function probed<T>({ child }: GatewayProcess, probe: string): Promise<T> {
  child.send({ probe });
  const [answer] = (await once(child, 'message')) as [T];
  return answer;
}
