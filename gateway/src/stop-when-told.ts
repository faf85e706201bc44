import type { RunningGateway } from './start-gateway.js';

/** What is still in flight then is given up. */
const HARD_STOP_MS = 10_000;

/** Stops on SIGINT, SIGTERM, or when the process that started this one has gone. Told twice, as Ctrl-C in a terminal does, it stops once. */
export function stopWhenTold(gateway: RunningGateway): void {
  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), HARD_STOP_MS).unref();
    gateway.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
  if (process.send) process.once('disconnect', stop);
}
