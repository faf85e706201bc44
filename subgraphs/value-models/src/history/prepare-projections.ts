import { service } from '@valueverse/kit/caller';
import type { Host } from '@valueverse/kit/host';
import { newId } from '@valueverse/kit/id';
import { lockModel } from './change.js';
import { rebuild } from './rebuild.js';

/** Counts what the tables that are read have been made by. One more: they are made anew when the subgraph starts. */
const PROJECTION_FORM = 2;

/** Makes every model's tables anew from its history where they were made by an older program. */
export async function prepareProjections(host: Host): Promise<void> {
  const [made] = await host.system<{ form: number }[]>((tx) => tx.query('SELECT form FROM projection_form'));
  if (made!.form >= PROJECTION_FORM) return;
  const models = await host.system<{ tenant: string; id: string }[]>((tx) =>
    tx.query('SELECT tenant_id AS tenant, id FROM value_model ORDER BY id'),
  );
  for (const [place, { tenant, id }] of models.entries()) {
    await host.write(service('value-models', tenant, newId()), async (context) => {
      await lockModel(context, { modelId: id });
      await rebuild(context, id);
    });
    if (place % 100 === 99) host.log.info(`${place + 1} of ${models.length} models made anew from their histories`);
  }
  await host.system((tx) => tx.query('UPDATE projection_form SET form = $1', [PROJECTION_FORM]));
}
