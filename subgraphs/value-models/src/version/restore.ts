import { type Collection, drop, modelOf, type ModelState, put, type RowOf, rowsOf } from '../history/model-state.js';
import { type Content, PLANNED_COLLECTIONS } from './content.js';

/** What a row has beside its plan when it comes back. */
const BACK = { assumptions: { status: 'PROPOSED', challenge: null, evidence: [] } } as const;

/**
 * The state with the plan of `content`: things it does not have are gone, save benefits, which may have been measured
 * meanwhile; those it has are as it says.
 */
export function restore(state: ModelState, content: Content): ModelState {
  const { id: modelId, tenantId } = modelOf(state);
  let next = state;
  for (const collection of PLANNED_COLLECTIONS) {
    const wanted = new Set(content[collection].map(({ id }) => id));
    const gone = collection === 'benefits' ? [] : rowsOf(next, collection).filter(({ id }) => !wanted.has(id));
    for (const { id } of gone) next = drop(next, collection, id);
    for (const row of content[collection]) {
      const now = (next[collection] as Record<string, object>)[row.id] ?? BACK[collection as keyof typeof BACK];
      const back = { ...now, ...row, modelId, tenantId } as unknown as RowOf<Collection>;
      next = put(next, collection as Collection, back);
    }
  }
  return next;
}
