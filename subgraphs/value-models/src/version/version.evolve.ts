import type { Evolvers } from '../history/evolvers.js';
import { modelOf, type ModelState, patch, patchModel, rowsOf } from '../history/model-state.js';
import { ValueStage } from '../value-model/value-model.js';
import { contentOf } from './content.js';
import { openDraft } from './draft.js';
import { restore } from './restore.js';
import { VersionStatus } from './value-model-version.js';
import type { VersionEvents } from './version.events.js';

const { FROZEN, SUPERSEDED } = VersionStatus;

const supersede = (state: ModelState): ModelState =>
  rowsOf(state, 'versions')
    .filter(({ status }) => status === FROZEN)
    .reduce((next, { id }) => patch(next, 'versions', { id, status: SUPERSEDED }), state);

export const versionEvolvers: Evolvers<VersionEvents> = {
  VersionFrozen: (state, { versionId: id, contentHash }, { recordedAt: frozenAt, actor: frozenBy }) => {
    if (!state.versions[id]) return state;
    const row = { id, status: FROZEN, contentHash, content: contentOf(state), frozenAt, frozenBy };
    const frozen = patch(supersede(state), 'versions', row);
    return modelOf(state).stage === ValueStage.DRAFT ? patchModel(frozen, { stage: ValueStage.HYPOTHESIS }) : frozen;
  },
  VersionForked: (state, { versionId }, { actor }) => {
    const version = state.versions[versionId];
    return version?.content ? openDraft(restore(state, version.content, actor.id), versionId) : state;
  },
};
