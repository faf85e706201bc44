import { Refusal } from '@valueverse/kit/refusal';
import { findCommitment } from '../commitment/commitment.resolver.js';
import type { ValueModelsContext } from '../context.js';
import { findInitiative } from '../initiative/initiative.resolver.js';
import { maySeeModels } from './value-model.policy.js';
import { findValueModel } from './value-model.resolver.js';

/** What a subscriber wants to follow; everything of the tenant when nothing is named. */
interface Followed {
  readonly initiativeId?: string | null | undefined;
  readonly modelId?: string | null | undefined;
  readonly commitmentId?: string | null | undefined;
}

const FINDERS = {
  initiativeId: ['initiative', findInitiative],
  modelId: ['value model', findValueModel],
  commitmentId: ['commitment', findCommitment],
} as const;

/** Refuses who may not see what is followed, as if it were not there; or who may see no model at all. */
export async function allowFollowing(followed: Followed, context: ValueModelsContext): Promise<void> {
  for (const [name, [thing, find]] of Object.entries(FINDERS)) {
    const id = followed[name as keyof Followed];
    if (id == null || (await find(id, context))) continue;
    throw new Refusal('NOT_FOUND', `There is no ${thing} ${id}.`, [name]);
  }
  if (!maySeeModels(context.caller)) {
    throw new Refusal('FORBIDDEN', 'Following value takes a role that plans, runs or checks it.');
  }
}
