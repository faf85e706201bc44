import { once } from 'node:events';
import { toldToStop } from '../told-to-stop.js';
import { bringUp } from './bring-up.js';
import { say } from './say.js';
import { emptySystem } from './system.js';

/** Brings the whole system up, keeps it running until told to stop, and leaves nothing behind. */
export async function start(): Promise<void> {
  const told = toldToStop();
  const system = emptySystem(told);
  try {
    await bringUp(system, told);
    if (!told.aborted) await once(told, 'abort');
  } catch (error) {
    if (!told.aborted) throw error;
  } finally {
    say('stopping …');
    await system.stop();
    say('everything has stopped');
  }
}
