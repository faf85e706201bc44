import type { NewEvent } from '@valueverse/kit/events/event';
import { assumptionTellers } from '../assumption/assumption.tells.js';
import { benefitTellers } from '../benefit/benefit.tells.js';
import { commitmentTellers } from '../commitment/commitment.tells.js';
import { driverTellers } from '../driver/driver.tells.js';
import { measurementTellers } from '../measurement/measurement.tells.js';
import { scenarioTellers } from '../scenario/scenario.tells.js';
import { modelLifeTellers } from '../value-model/model-life.tells.js';
import { versionTellers } from '../version/version.tells.js';
import type { ModelEvents } from './model-event.js';
import { modelOf } from './model-state.js';
import type { Happened, Tellers } from './tellers.js';
import { upcast } from './upcast.js';

const TELLERS: Tellers<ModelEvents> = {
  ...modelLifeTellers,
  ...versionTellers,
  ...driverTellers,
  ...assumptionTellers,
  ...scenarioTellers,
  ...benefitTellers,
  ...commitmentTellers,
  ...measurementTellers,
};

/** The public events that tell of an entry: its own first, then what follows from it, such as another stage. */
export function tell(happened: Happened): NewEvent[] {
  const { entry, before, after } = happened;
  const told = TELLERS[entry.type](upcast(entry) as never, happened);
  const events = told.map(({ type, data }, place) => ({
    type,
    data,
    subject: entry.streamId,
    ...(place === 0 && { aggregateVersion: entry.version, aggregateHash: entry.hash }),
  }));
  return [...(events as NewEvent[]), ...stageChange(before, after)];
}

function stageChange(before: Happened['before'], after: Happened['after']): NewEvent[] {
  const { id: modelId, initiativeId, stage: to } = modelOf(after);
  const from = modelOf(before)?.stage;
  if (!from || from === to) return [];
  const data = { modelId, initiativeId, from, to };
  return [{ type: 'value-models.model.stage.changed.v1', subject: modelId, data }];
}
