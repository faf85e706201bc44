import type { Host } from '@valueverse/kit/host';
import { TELLS_OF_ENTRY } from './tells-of-entry.js';

/** A model and the tenant whose it is. */
export interface ModelThere {
  readonly tenant: string;
  readonly id: string;
}

const AT_ONCE = 500;

/** All models of all tenants, or the one asked for, in the order of their ids; also those that only the log still knows. */
export async function* modelsThereAre(host: Pick<Host, 'system'>, model?: string): AsyncGenerator<ModelThere> {
  for (let after = ''; ;) {
    const models = await host.system<ModelThere[]>((tx) =>
      tx.query(
        `SELECT tenant, id FROM (
           SELECT tenant_id AS tenant, id::text AS id FROM value_model
           UNION SELECT tenant_id, subject FROM outbox WHERE aggregate_version IS NOT NULL AND type = ANY($3)) AS known
         WHERE id > $1 AND ($2::text IS NULL OR id = $2) ORDER BY id, tenant LIMIT ${AT_ONCE}`,
        [after, model ?? null, TELLS_OF_ENTRY],
      ),
    );
    yield* models;
    if (models.length < AT_ONCE) return;
    after = models.at(-1)!.id;
  }
}
