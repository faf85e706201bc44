import { clock } from '@valueverse/kit/clock';
import type { Context } from '@valueverse/kit/context';
import type { StoredType } from '../fhir/stored-types.js';

/** One look at records, or one attempt. */
export interface AccessEvent {
  /** `CHECK` is an import as a dry run. */
  readonly action: 'READ' | 'LIST' | 'IMPORT' | 'CHECK';
  /** `REFUSED`: allowed, but what was sent was at fault. */
  readonly outcome: 'ALLOWED' | 'DENIED' | 'ABSENT' | 'REFUSED';
  /** `Bundle` where nobody knows what was in it, `AuditEvent` for the audit trail itself. */
  readonly type: StoredType | 'Bundle' | 'AuditEvent';
  readonly ids: readonly string[];
}

/** Writes audit events in the order given, and tells of them. The table takes no change to them afterwards. */
export async function appendAudit(
  { tx, caller, emit }: Pick<Context, 'tx' | 'caller' | 'emit'>,
  events: readonly AccessEvent[],
): Promise<void> {
  if (events.length === 0) return;
  const { kind, id, roles } = caller;
  const written = (await tx.query(
    `INSERT INTO audit_event (tenant_id, at, action, outcome, actor, purpose_of_use, correlation_id, resource_type, resource_ids)
     SELECT $1, $2, action, outcome, $3, $4, $5, type, ARRAY(SELECT jsonb_array_elements_text(ids)::uuid)
     FROM ROWS FROM (jsonb_to_recordset($6) AS (action text, outcome text, type text, ids jsonb)) WITH ORDINALITY
       AS event(action, outcome, type, ids, place)
     ORDER BY place RETURNING seq`,
    [
      caller.tenant,
      clock.iso(),
      JSON.stringify({ kind, id, roles }),
      caller.purposeOfUse ?? null,
      caller.correlationId,
      JSON.stringify(events),
    ],
  )) as { seq: string }[];
  const auditIds = written.map(({ seq }) => seq);
  await emit({ type: 'healthcare.audit.recorded.v1', subject: caller.tenant, data: { auditIds } });
}
