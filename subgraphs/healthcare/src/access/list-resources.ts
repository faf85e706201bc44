import type { Connection } from '@valueverse/kit/connection';
import type { HealthcareContext } from '../context.js';
import type { StoredType } from '../fhir/stored-types.js';
import { decide } from './access.policy.js';

/** A page of records of one type, read only when the caller may see that type. */
interface Listing<Row> {
  readonly type: StoredType;
  /** The record the list belongs to, for the audit of who was refused it. */
  readonly of?: string;
  readonly read: () => Promise<Connection<Row>>;
}

/** The one way to a list of records: null for whoever may see none of them. */
export async function listResources<Row extends { id: string }>(
  { type, of, read }: Listing<Row>,
  context: HealthcareContext,
): Promise<Connection<Row> | null> {
  if (!decide(context.caller, type).allowed) {
    context.accessLog.note({ action: 'LIST', outcome: 'DENIED', type, ids: of ? [of] : [] }, context);
    return null;
  }
  const page = await read();
  context.accessLog.note({ action: 'LIST', outcome: 'ALLOWED', type, ids: page.nodes.map(({ id }) => id) }, context);
  return page;
}
