import type { EntityManager } from 'typeorm';
import type { Caller } from '../caller.js';
import { clock } from '../clock.js';
import { assertContract } from './contract.js';
import type { NewEvent } from './event.js';

/** Whose transaction an event is written in, and which event made it happen. */
export interface Cause {
  readonly caller: Caller;
  readonly causationId: string | null;
}

/** Writes events beside the change they tell of: they exist if and only if the transaction commits. */
export async function appendEvents(tx: EntityManager, cause: Cause, events: readonly NewEvent[]): Promise<void> {
  const { caller, causationId } = cause;
  const { kind, id, roles, purposeOfUse } = caller;
  for (const event of events) {
    assertContract(event.type, event.data);
    await tx.query(
      `INSERT INTO outbox (tenant_id, type, subject, partition_key, aggregate_version, aggregate_hash, time, correlation_id,
         causation_id, actor, classification, data)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'phi-free', $11)`,
      [
        caller.tenant,
        event.type,
        event.subject,
        event.partitionKey ?? event.subject,
        event.aggregateVersion ?? null,
        event.aggregateHash ?? null,
        clock.iso(),
        caller.correlationId,
        causationId,
        JSON.stringify({ kind, id, roles, ...(purposeOfUse && { purposeOfUse }) }),
        JSON.stringify(event.data),
      ],
    );
  }
}
