import type { DataSource } from 'typeorm';
import { openTransaction } from '../transaction.js';

const BATCH = 256;

/**
 * Gives the next batch of outbox rows their place in the log and says how many it numbered.
 * The head row is locked by a statement of its own: folded into the update, a waiting relay would number rows twice,
 * because its snapshot is older than the lock. Writers never wait.
 */
export async function numberOutbox(source: DataSource, systemRole: string): Promise<number> {
  const { manager, commit, rollback } = openTransaction(source, { role: systemRole, tenant: '', readOnly: false });
  try {
    const waiting = (await manager.query('SELECT 1 FROM outbox WHERE seq IS NULL LIMIT 1')) as object[];
    if (waiting.length === 0) return 0;
    await manager.query('SELECT seq FROM outbox_head FOR UPDATE');
    const [numbered] = (await manager.query(
      `WITH waiting AS (
         SELECT id, row_number() OVER (ORDER BY id) AS place
         FROM (SELECT id FROM outbox WHERE seq IS NULL ORDER BY id LIMIT ${BATCH}) AS next),
       head AS (SELECT seq FROM outbox_head),
       given AS (
         UPDATE outbox SET seq = head.seq + waiting.place FROM waiting, head WHERE outbox.id = waiting.id RETURNING 1)
       UPDATE outbox_head SET seq = seq + (SELECT count(*) FROM given) WHERE EXISTS (SELECT 1 FROM given)
       RETURNING (SELECT count(*)::int FROM given) AS n`,
    )) as [{ n: number }[], number];
    await commit();
    return numbered[0]?.n ?? 0;
  } finally {
    await rollback();
  }
}
