import type { Caller } from '@valueverse/kit/caller';
import { clock } from '@valueverse/kit/clock';
import type { EntityManager } from 'typeorm';
import type { StoredType } from '../fhir/stored-types.js';

/** One look at records, or one attempt. */
export interface AccessEvent {
  /** `CHECK` is an import as a dry run. */
  readonly action: 'READ' | 'LIST' | 'IMPORT' | 'CHECK';
  /** `REFUSED`: allowed, but what was sent was at fault. */
  readonly outcome: 'ALLOWED' | 'DENIED' | 'ABSENT' | 'REFUSED';
  /** `Bundle` where nobody knows what was in it. */
  readonly type: StoredType | 'Bundle';
  readonly ids: readonly string[];
}

/** Writes audit events in the order given. The table takes no change to them afterwards. */
export async function appendAudit(tx: EntityManager, caller: Caller, events: readonly AccessEvent[]): Promise<void> {
  const { kind, id, roles } = caller;
  await tx.query(
    `INSERT INTO audit_event (tenant_id, at, action, outcome, actor, purpose_of_use, correlation_id, resource_type, resource_ids)
     SELECT $1, $2, action, outcome, $3, $4, $5, type, ARRAY(SELECT jsonb_array_elements_text(ids)::uuid)
     FROM ROWS FROM (jsonb_to_recordset($6) AS (action text, outcome text, type text, ids jsonb)) WITH ORDINALITY
       AS event(action, outcome, type, ids, place)
     ORDER BY place`,
    [
      caller.tenant,
      clock.iso(),
      JSON.stringify({ kind, id, roles }),
      caller.purposeOfUse ?? null,
      caller.correlationId,
      JSON.stringify(events),
    ],
  );
}
