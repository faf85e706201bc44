import type { Happened, Tellers, Told } from '../history/tellers.js';
import type { ScenarioEvents } from './scenario.events.js';
import type { ScenarioKind } from './scenario.js';

function changed({ scenarioId }: { readonly scenarioId: string }, { after, entry }: Happened): [Told] {
  const { name, kind, overrides } = after.scenarios[scenarioId]!;
  const planned = overrides.map(({ driverKey, value }) => ({ driverKey, planned: value }));
  const data = { modelId: entry.streamId, scenarioId, name, kind: kind as `${ScenarioKind}`, overrides: planned };
  return [{ type: 'value-models.scenario.changed.v1', data }];
}

export const scenarioTellers: Tellers<ScenarioEvents> = { ScenarioCreated: changed, ScenarioOverridden: changed };
