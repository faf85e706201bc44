import { startPostgres, type RunningPostgres } from '../postgres/start-postgres.js';
import type { Part } from './handle.js';

/** The embedded PostgreSQL as a part that is kept running. `running` tells of the one that runs now. */
export function postgresPart(port: number): Part & { running: () => RunningPostgres } {
  let postgres: RunningPostgres;
  return {
    name: 'PostgreSQL',
    start: async () => {
      postgres = await startPostgres(port);
      return { ended: postgres.ended.then(() => 'its process is gone'), stop: () => postgres.stop() };
    },
    running: () => postgres,
  };
}
