/** When a sample of a robot’s state was true, and when the one before it was, if there was one. */
export interface Sample {
  readonly at: string;
  readonly since?: string | null | undefined;
}

const after = (time: number) => new Date(time + 1).toISOString();

/**
 * The stretch of time a sample tells of: after the sample before, up to its own time and with it. By the robot’s clock;
 * where that was set back, the sample’s own moment.
 */
export function boundsOfSample({ at, since }: Sample): { from: string; to: string } {
  const [end, start] = [Date.parse(at), since ? Date.parse(since) : Number.POSITIVE_INFINITY];
  return { from: start < end ? after(start) : new Date(end).toISOString(), to: after(end) };
}
