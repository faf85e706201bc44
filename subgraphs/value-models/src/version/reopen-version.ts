import { Refusal } from '@valueverse/kit/refusal';
import type { ModelEvent } from '../history/model-event.js';
import type { ModelState } from '../history/model-state.js';
import { VersionStatus } from './value-model-version.js';

/** Opens a frozen version again, since what it was frozen for has come to nothing. Opened already, nothing changes. */
export function reopenVersion(state: ModelState, versionId: string, reason: string): ModelEvent[] {
  const version = state.versions[versionId];
  if (!version) throw new Refusal('NOT_FOUND', `There is no version ${versionId}.`, ['input', 'versionId']);
  if (version.status !== VersionStatus.FROZEN) return [];
  return [{ type: 'VersionReopened', payload: { versionId, reason } }];
}
