import { batch } from '@valueverse/kit/batch';
import { In, type EntityManager } from 'typeorm';
import { AuditEvent } from './audit-event.js';

export const auditEventsBySeq = (tx: EntityManager) =>
  batch(
    (seqs) => tx.findBy(AuditEvent, { seq: In([...seqs]) }),
    ({ seq }) => seq,
  );
