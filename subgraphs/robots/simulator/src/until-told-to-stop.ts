/** Resolves when the process is asked to end: by SIGINT, SIGTERM, or a parent that let go of it. */
export const untilToldToStop = (): Promise<void> =>
  new Promise((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
    if (process.send) process.once('disconnect', () => resolve());
  });
