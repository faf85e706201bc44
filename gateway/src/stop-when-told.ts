import type { RunningGateway } from './start-gateway.js';

/** What is still in flight then is given up. */
const HARD_STOP_MS = 10_000;

/**
 * Stops on SIGINT, SIGTERM, or when the process that started this one has gone. Told twice, as Ctrl-C in a terminal does, it
 * stops once. SIGHUP, as of any server, says that the configuration has changed, which here is the supergraph; where there
 * is a terminal it says that the terminal has gone.
 */
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
  process.on('SIGHUP', () => (process.stdout.isTTY ? stop() : gateway.refresh()));
  if (process.send) process.once('disconnect', stop);
}
