import { assumptionEvolvers } from '../assumption/assumption.evolve.js';
import { benefitEvolvers } from '../benefit/benefit.evolve.js';
import { commitmentEvolvers } from '../commitment/commitment.evolve.js';
import { driverEvolvers } from '../driver/driver.evolve.js';
import { measurementEvolvers } from '../measurement/measurement.evolve.js';
import { scenarioEvolvers } from '../scenario/scenario.evolve.js';
import { modelLifeEvolvers } from '../value-model/model-life.evolve.js';
import { beginDraft } from '../version/draft.js';
import { versionEvolvers } from '../version/version.evolve.js';
import type { Evolvers } from './evolvers.js';
import type { ModelEvents } from './model-event.js';
import { type ModelState, patchModel, UNBORN } from './model-state.js';
import { upcast } from './upcast.js';
import type { ValueEvent } from './value-event.js';

/** What each kind of entry means for the state, and so for the tables. */
const EVOLVERS: Evolvers<ModelEvents> = {
  ...modelLifeEvolvers,
  ...versionEvolvers,
  ...driverEvolvers,
  ...assumptionEvolvers,
  ...scenarioEvolvers,
  ...benefitEvolvers,
  ...commitmentEvolvers,
  ...measurementEvolvers,
};

/** The state after an entry. Pure: the same history gives the same state, always. */
export function evolve(state: ModelState, entry: ValueEvent): ModelState {
  const next = beginDraft(EVOLVERS[entry.type](state, upcast(entry) as never, entry), entry.type);
  return patchModel(next, { revision: entry.version, headHash: entry.hash });
}

/** The state after entries in their order. */
export const fold = (entries: readonly ValueEvent[], from: ModelState = UNBORN): ModelState =>
  entries.reduce(evolve, from);
