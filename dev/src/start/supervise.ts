import { setTimeout as sleep } from 'node:timers/promises';
import type { Handle, Part } from './handle.js';
import { say } from './say.js';

const LONGEST_PAUSE = 30_000;
/** A part that ran this long was well: the next restart is a quick one again. */
const WELL = 60_000;

/** A part that comes back whenever it ends, until it is stopped. */
export interface Supervised {
  stop(): Promise<void>;
}

/** Starts a part and keeps it running: whatever ends unasked is started again, after ever longer pauses. */
export async function supervise(part: Part, giveUp: AbortSignal, wait: typeof sleep = sleep): Promise<Supervised> {
  const told = new AbortController();
  giveUp.addEventListener('abort', () => told.abort(), { once: true });
  let handle = await part.start(giveUp);
  let since = performance.now();

  const keepRunning = async () => {
    for (let pause = 250; ; pause = Math.min(pause * 2, LONGEST_PAUSE)) {
      const why = await handle.ended;
      if (told.signal.aborted) return;
      if (performance.now() - since > WELL) pause = 250;
      say(`${part.name} ended (${why}); starting it again in ${pause / 1000} s`);
      handle = await again(pause);
      since = performance.now();
      if (!told.signal.aborted) say(`${part.name} is back`);
    }
  };

  const again = async (pause: number): Promise<Handle> => {
    try {
      await wait(pause, undefined, { signal: told.signal });
      return await part.start(told.signal);
    } catch (error) {
      return { ended: Promise.resolve((error as Error).message), stop: async () => undefined };
    }
  };

  const running = keepRunning();
  return {
    stop: async () => {
      told.abort();
      await handle.stop();
      await running;
      await handle.stop(); // it may have come back meanwhile
    },
  };
}
