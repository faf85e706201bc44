import type { Assumption } from '../assumption/assumption.js';
import { AssumptionStatus } from '../assumption/assumption.js';
import { type Collection, drop, modelOf, type ModelState, put, type RowOf, rowsOf } from '../history/model-state.js';
import { type Content, contentOf, PLANNED_COLLECTIONS, samePlan } from './content.js';

/**
 * The state with the plan of `content`, which `setBy` has brought back: things it does not have are gone, save benefits,
 * which may have been measured meanwhile; those it has are as it says.
 */
export function restore(state: ModelState, content: Content, setBy: string): ModelState {
  const { id: modelId, tenantId } = modelOf(state);
  const present = contentOf(state);
  let next = state;
  for (const collection of PLANNED_COLLECTIONS) {
    const wanted = new Set(content[collection].map(({ id }) => id));
    const gone = collection === 'benefits' ? [] : rowsOf(next, collection).filter(({ id }) => !wanted.has(id));
    for (const { id } of gone) next = drop(next, collection, id);
    for (const row of content[collection]) {
      const now = present[collection].find(({ id }) => id === row.id);
      if (now && samePlan(now, row)) continue;
      const more =
        collection === 'assumptions' ? unjudged(state.assumptions[row.id], setBy) : state[collection][row.id];
      next = put(
        next,
        collection as Collection,
        { ...more, ...row, modelId, tenantId } as unknown as RowOf<Collection>,
      );
    }
  }
  return next;
}

/** An assumption that is another than it was has to be looked at again; what speaks for it stays. */
const unjudged = (now: Assumption | undefined, setBy: string) => ({
  setBy,
  status: AssumptionStatus.PROPOSED,
  challenge: null,
  evidence: now?.evidence ?? [],
});
