import { Refusal } from '@valueverse/kit/refusal';
import type { ModelEvent } from '../history/model-event.js';
import type { ModelState } from '../history/model-state.js';
import { contentHashOf, contentOf } from './content.js';
import { currentVersion } from './draft.js';
import { planFaults } from './plan-faults.js';
import { VersionStatus } from './value-model-version.js';

const SHOWN = 5;
const path = ['input', 'modelId'];

/** Freezes the plan as it stands: it takes no fault, and from then on it is told by its hash. */
export function freezeVersion(state: ModelState): ModelEvent[] {
  const { id: versionId, number, status } = currentVersion(state);
  if (status !== VersionStatus.DRAFT) {
    throw new Refusal('CONFLICT', `Version ${number} is frozen already, and nothing was changed since.`, path);
  }
  const faults = planFaults(state);
  if (faults.length > 0) {
    const more = faults.length > SHOWN ? ` And ${faults.length - SHOWN} more.` : '';
    const told = faults.slice(0, SHOWN).map(({ key, message }) => `${key}: ${message}`);
    throw new Refusal(
      'CONFLICT',
      `Expected a plan without faults, got ${faults.length}. ${told.join(' ')}${more}`,
      path,
    );
  }
  return [{ type: 'VersionFrozen', payload: { versionId, number, contentHash: contentHashOf(contentOf(state)) } }];
}
