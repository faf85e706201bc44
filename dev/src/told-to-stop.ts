/**
 * Aborts when this program is told to stop: by a signal, or because the npm that ran it has gone. npm's shell ends
 * with the signal that npm passes on, and would leave us behind.
 */
export function toldToStop(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => controller.abort());
  const parent = process.ppid;
  if (process.env['npm_lifecycle_event']) {
    setInterval(() => process.ppid !== parent && controller.abort(), 250).unref();
  }
  process.stdout.on('error', () => controller.abort()); // a reader such as `head` has gone
  return controller.signal;
}
