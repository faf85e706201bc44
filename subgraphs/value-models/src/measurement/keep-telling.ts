import { clock } from '@valueverse/kit/clock';
import type { Job } from '@valueverse/kit/subgraph';
import type { ValueModelsConfig } from '../config.js';
import { tellStandings } from './tell-standings.js';

/** Tells standings again and again, one time after the other, for as long as the subgraph runs. */
export const keepTelling: Job<ValueModelsConfig> = async (host, { standingEveryMinutes }) => {
  if (!standingEveryMinutes) return async () => {};
  const every = standingEveryMinutes * 60_000;
  let telling: Promise<void> | null = null;
  const tell = () => {
    telling ??= tellStandings(host, new Date(clock.now().getTime() - every))
      .catch((error: unknown) => host.log.error({ err: error }, 'standings not told'))
      .finally(() => (telling = null));
  };
  const timer = setInterval(tell, every);
  return async () => {
    clearInterval(timer);
    await telling;
  };
};
