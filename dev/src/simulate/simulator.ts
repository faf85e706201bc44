import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from '../checkout.js';
import { secrets } from '../start/secrets.js';

/** Starts the robot simulator with this checkout's MQTT secret. Its errors are shown. */
export async function startSimulator(args: readonly string[], output: 'ignore' | 'inherit'): Promise<ChildProcess> {
  const program = join(ROOT, 'subgraphs/robots/simulator/dist/main.js');
  const { MQTT_SECRET } = await secrets();
  return spawn(process.execPath, [program, ...args], {
    stdio: ['ignore', output, 'inherit', 'ipc'],
    env: { ...process.env, MQTT_SECRET },
  });
}
