import { createHash } from 'node:crypto';
import type { Context } from '../context.js';
import { clock } from '../clock.js';
import { KeyReused } from './key-reused.js';

/** One call of a mutation under its key. */
interface Call {
  readonly key: string;
  readonly mutation: string;
  readonly args: object;
}

/** Does `effect` once per key and caller. A second call waits for the first, then gets the answer that one gave. */
export async function once<T>({ tx, caller }: Context, call: Call, effect: () => Promise<T>): Promise<T> {
  const hash = createHash('sha256')
    .update(`${call.mutation}${JSON.stringify(call.args)}`)
    .digest('hex');
  const row = [caller.tenant, caller.id, call.key];
  const claimed = (await tx.query(
    `INSERT INTO idempotency (tenant_id, actor_id, key, request_hash, created_at) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT DO NOTHING RETURNING key`,
    [...row, hash, clock.iso()],
  )) as object[];
  const mine = 'tenant_id = $1 AND actor_id = $2 AND key = $3';
  if (claimed.length === 0) {
    const [earlier] = (await tx.query(`SELECT request_hash, response FROM idempotency WHERE ${mine}`, row)) as [
      { request_hash: string; response: T },
    ];
    if (earlier.request_hash !== hash) throw new KeyReused(call.key);
    return earlier.response;
  }
  const response = await effect();
  await tx.query(`UPDATE idempotency SET response = $4 WHERE ${mine}`, [...row, JSON.stringify(response)]);
  return response;
}
