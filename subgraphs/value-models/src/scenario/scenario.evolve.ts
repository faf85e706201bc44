import type { Evolvers } from '../history/evolvers.js';
import { patch, put } from '../history/model-state.js';
import type { ScenarioEvents } from './scenario.events.js';
import type { ScenarioKind } from './scenario.js';

export const scenarioEvolvers: Evolvers<ScenarioEvents> = {
  ScenarioCreated: (state, { scenarioId: id, ...scenario }, { streamId: modelId, tenantId }) =>
    put(state, 'scenarios', {
      ...scenario,
      kind: scenario.kind as ScenarioKind,
      id,
      modelId,
      tenantId,
      overrides: [],
    }),
  ScenarioOverridden: (state, { scenarioId: id, driverKey, value }) => {
    const others = (state.scenarios[id]?.overrides ?? []).filter((override) => override.driverKey !== driverKey);
    return patch(state, 'scenarios', { id, overrides: value === null ? others : [...others, { driverKey, value }] });
  },
};
