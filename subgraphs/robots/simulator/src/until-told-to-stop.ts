const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/** Resolves when the process is asked to end: by SIGINT, SIGTERM, or a parent that let go of it. */
export const untilToldToStop = (): Promise<void> =>
  new Promise((resolve) => {
    const told = () => {
      for (const signal of SIGNALS) process.off(signal, told);
      process.off('disconnect', told);
      if (process.connected) process.disconnect(); // an open channel to the parent would keep the process alive
      resolve();
    };
    for (const signal of SIGNALS) process.once(signal, told);
    if (process.send) process.once('disconnect', told);
  });
