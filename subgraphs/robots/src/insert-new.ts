import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';

/** Inserts a row unless one with its key, seen or unseen, is there already; says whether it did. */
export async function insertNew<Row extends ObjectLiteral>(
  tx: EntityManager,
  table: EntityTarget<Row>,
  row: Partial<Row>,
): Promise<boolean> {
  const insert = tx
    .createQueryBuilder()
    .insert()
    .into(table)
    .values(row as never)
    .orIgnore();
  const { raw } = await insert.returning('*').execute();
  return (raw as object[]).length > 0;
}
