import type { PlannedOperation } from '../src/plan/planned-operation.js';
import { planning } from '../src/plan/planning.js';
import { problemsOf } from '../src/plan/planning-error.js';
import type { ReadSupergraph } from '../src/supergraph/facts-of.js';

/** An operation as the planning thread finds it. Throws what is wrong with it. */
export function plannedOf(query: string, read: ReadSupergraph): PlannedOperation {
  const planned = planning(read, { introspection: true })({ query });
  if ('errors' in planned) throw problemsOf(planned)[0];
  const { json, fresh: _, ...own } = planned;
  return { ...(JSON.parse(json) as Omit<PlannedOperation, keyof typeof own>), ...own };
}
