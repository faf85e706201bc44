import { ConfigError } from './config.js';

/** Something that was started and can be stopped. */
interface Stoppable {
  stop(): Promise<void>;
}

const PATIENCE_MS = 10_000;

/**
 * Runs a program until it is told to stop: by SIGINT or SIGTERM, or because the process that started it is gone.
 * What cannot start says why in one line.
 */
export async function run(start: () => Promise<Stoppable>): Promise<void> {
  let running: Stoppable;
  try {
    running = await start();
  } catch (error) {
    process.stderr.write(`${error instanceof ConfigError ? error.message : (error as Error).stack}\n`);
    process.exit(1);
  }
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), PATIENCE_MS).unref(); // what hangs does not keep the process
    await running.stop();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'disconnect'] as const) process.once(signal, stop);
  process.send?.('ready');
}
