import { derivedId } from '@valueverse/kit/id';
import type { ModelEventType } from '../history/model-event.js';
import { type ModelState, modelOf, put, rowsOf } from '../history/model-state.js';
import { type ValueModelVersion, VersionStatus } from './value-model-version.js';

/** The entries that change a plan. */
const CHANGES_PLAN: ReadonlySet<ModelEventType> = new Set<ModelEventType>([
  'ModelCreated',
  'DriverSet',
  'DriverRemoved',
  'BenefitProfiled',
  'AssumptionSet',
  'AssumptionRetired',
  'ScenarioCreated',
  'ScenarioOverridden',
]);

/** The versions of a model, oldest first. */
export const versionsOf = (state: ModelState): ValueModelVersion[] =>
  rowsOf(state, 'versions').toSorted((a, b) => a.number - b.number);

/** The version that is being written, or the newest one when nothing was changed since it was frozen. */
export const currentVersion = (state: ModelState): ValueModelVersion => versionsOf(state).at(-1)!;

/** The state with a draft begun, where an entry changed the plan and none was open. */
export function beginDraft(state: ModelState, type: ModelEventType): ModelState {
  const newest = currentVersion(state) as ValueModelVersion | undefined;
  if (!CHANGES_PLAN.has(type) || newest?.status === VersionStatus.DRAFT || !modelOf(state)) return state;
  return openDraft(state, newest?.id ?? null);
}

/** The state with a new draft that follows from `parentId`. */
export function openDraft(state: ModelState, parentId: string | null): ModelState {
  const { id: modelId, tenantId } = modelOf(state);
  const number = (versionsOf(state).at(-1)?.number ?? 0) + 1;
  const frozen = { contentHash: null, content: null, frozenAt: null, frozenBy: null };
  const id = derivedId(modelId, `version ${number}`);
  return put(state, 'versions', { id, tenantId, modelId, number, status: VersionStatus.DRAFT, parentId, ...frozen });
}
