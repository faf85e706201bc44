import { Refusal } from '@valueverse/kit/refusal';
import type { ModelEvent } from '../history/model-event.js';
import type { ModelState } from '../history/model-state.js';
import { currentVersion } from './draft.js';
import { VersionStatus } from './value-model-version.js';

/** Goes back to the plan of a frozen version, and on from there. A draft that would be lost is refused. */
export function forkVersion(state: ModelState, versionId: string): ModelEvent[] {
  const version = state.versions[versionId];
  if (!version) throw new Refusal('NOT_FOUND', `There is no version ${versionId}.`, ['input', 'versionId']);
  if (!version.content) {
    throw new Refusal('CONFLICT', `Version ${version.number} is a draft: freeze it first.`, ['input', 'versionId']);
  }
  const { number, status } = currentVersion(state);
  if (status === VersionStatus.DRAFT) {
    const message = `Version ${number} is a draft and would be lost: freeze it first.`;
    throw new Refusal('CONFLICT', message, ['input', 'versionId']);
  }
  return [{ type: 'VersionForked', payload: { versionId } }];
}
