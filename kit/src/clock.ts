let read = (): Date => new Date();

/** The one clock of a process. Domain code asks it and nothing else, so that a test or the seed can drive time. */
export const clock = {
  now: (): Date => read(),
  /** The time as an ISO 8601 string in UTC, as events and the schema carry it. */
  iso: (): string => read().toISOString(),
  /** Lets `source` tell the time from now on; without one the machine does again. */
  drive: (source?: () => Date): void => {
    read = source ?? (() => new Date());
  },
};
