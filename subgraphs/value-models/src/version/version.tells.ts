import { toldPlainly } from '../history/told-plainly.js';
import type { Tellers } from '../history/tellers.js';
import { tellPlan } from './tell-plan.js';
import type { VersionEvents } from './version.events.js';

export const versionTellers: Tellers<VersionEvents> = {
  VersionFrozen: (frozen, { entry }) => [
    { type: 'value-models.model.version.frozen.v1', data: { modelId: entry.streamId, ...frozen } },
  ],
  VersionForked: ({ versionId }, happened) => [toldPlainly(happened.entry, versionId), ...tellPlan(happened)],
};
