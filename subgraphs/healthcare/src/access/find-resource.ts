import type { HealthcareContext } from '../context.js';
import type { StoredType } from '../fhir/stored-types.js';
import { decide } from './access.policy.js';

type Loaders = HealthcareContext['resourcesById'];
type Row<T extends StoredType> = Awaited<ReturnType<Loaders[T]['load']>>;

/** The one way to a record, from a query, a reference or another record. Answers null for absent and unseen alike. */
export async function findResource<T extends StoredType>(
  type: T,
  id: string | null,
  context: HealthcareContext,
): Promise<Row<T> | null> {
  if (id === null) return null;
  const { allowed } = decide(context.caller, type);
  const row = allowed ? ((await context.resourcesById[type].load(id)) as Row<T>) : null;
  const outcome = !allowed ? 'DENIED' : row ? 'ALLOWED' : 'ABSENT';
  context.accessLog.note({ action: 'READ', outcome, type, ids: [id] }, context);
  return row;
}
