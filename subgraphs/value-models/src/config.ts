import { ConfigError, environment, subgraphConfig, type SubgraphConfig } from '@valueverse/kit/config';

export interface ValueModelsConfig extends SubgraphConfig {
  /** How often standings are told that no measurement tells; never when it is not set. */
  readonly standingEveryMinutes?: number;
}

const A_WEEK = 7 * 24 * 60;

/** Reads `STANDING_EVERY_MINUTES`. */
function standingEveryMinutes(): number {
  const text = environment(process.env).text('STANDING_EVERY_MINUTES', '60');
  const minutes = Number(text);
  if (Number.isInteger(minutes) && minutes > 0 && minutes <= A_WEEK) return minutes;
  throw new ConfigError(`STANDING_EVERY_MINUTES must be whole minutes from 1 to ${A_WEEK}, got "${text}".`);
}

/** Everything this subgraph reads from its environment. */
export const config = (): ValueModelsConfig => ({
  ...subgraphConfig('value-models', process.env),
  standingEveryMinutes: standingEveryMinutes(),
});
