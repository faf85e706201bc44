import DataLoader from 'dataloader';
import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import { pageOf, pageSize, positionOf, type Connection, type PageArgs } from './connection.js';
import { badValue } from './bad-value.js';
import { isId } from './id.js';

/** A list as the database keeps it. Column names are SQL; `sort` is descending, then by id. */
export interface ListSpec<Row extends ObjectLiteral> {
  readonly table: EntityTarget<Row>;
  readonly sort: keyof Row & string;
  /** The column the parents' keys stand in; absent for a list of everything the tenant may see. */
  readonly parent?: keyof Row & string;
  /** `uuid` parents that are no UUID have no rows and are not asked for. Default true. */
  readonly uuidParent?: boolean;
}

/** One question to a list: which parent, which page, which further equalities. An empty list of values equals nothing. */
export interface ListQuestion<Row> {
  readonly parent?: string;
  readonly page: PageArgs;
  readonly where?: { readonly [K in keyof Row]?: string | readonly string[] };
}

/** A loader of pages: however many parents ask the same question in one request, it is two statements. */
export function pagesOf<Row extends ObjectLiteral & { id: string }>(tx: EntityManager, spec: ListSpec<Row>) {
  const loader = new DataLoader<ListQuestion<Row>, Connection<Row>, string>(
    async (questions) => {
      const groups = groupBy(questions);
      const pages = new Map<string, Connection<Row>>();
      for (const group of groups.values()) {
        for (const [key, page] of await ask(tx, spec, group).catch(refuse)) pages.set(key, page);
      }
      return questions.map((question) => pages.get(keyOf(question)) as Connection<Row>);
    },
    { cacheKeyFn: keyOf },
  );
  return { load: (question: ListQuestion<Row>) => loader.load(question) };
}

const keyOf = <Row>({ parent, ...rest }: ListQuestion<Row>) => JSON.stringify([shapeOf(rest), parent]);
const shapeOf = <Row>({ page, where }: ListQuestion<Row>) => JSON.stringify([page.first, page.after ?? null, where]);

function groupBy<Row>(questions: readonly ListQuestion<Row>[]): Map<string, ListQuestion<Row>[]> {
  const groups = new Map<string, ListQuestion<Row>[]>();
  for (const question of questions) {
    const shape = shapeOf(question);
    groups.set(shape, [...(groups.get(shape) ?? []), question]);
  }
  return groups;
}

/** A cursor somebody made up holds values that the columns cannot take. */
const refuse = (error: unknown): never => {
  throw badValue(error) ?? error;
};

/** Answers questions that differ in their parent only: the ids of every parent's page, then the rows of those ids. */
async function ask<Row extends ObjectLiteral & { id: string }>(
  tx: EntityManager,
  { table, sort, parent, uuidParent = true }: ListSpec<Row>,
  questions: readonly ListQuestion<Row>[],
): Promise<Map<string, Connection<Row>>> {
  const [{ page, where = {} }] = questions as [ListQuestion<Row>];
  const size = pageSize(page);
  const { metadata } = tx.getRepository(table);
  const column = (name: string) => metadata.findColumnWithPropertyName(name)?.databaseName ?? name;
  const parents = questions
    .map((question) => question.parent ?? '')
    .filter((key) => !parent || !uuidParent || isId(key));
  const inner = tx.createQueryBuilder(table, 't').select('t.id', 'id').addSelect(`t.${sort}`, 'sort');
  const over = parent ? `PARTITION BY t.${column(parent)} ` : '';
  inner.addSelect(`row_number() OVER (${over}ORDER BY t.${column(sort)} DESC, t.id DESC)`, 'place');
  if (parent) inner.andWhere(`t.${parent} IN (:...parents)`, { parents });
  for (const [name, value] of Object.entries(where)) {
    if (value !== undefined) inner.andWhere(`t.${name} IN (:...${name})`, { [name]: [value].flat() });
  }
  if (page.after) {
    const [key, id] = positionOf(page.after);
    inner.andWhere(`(t.${sort}, t.id) < (:key, :id)`, { key, id });
  }
  const lists = [...(parent ? [parents] : []), ...Object.values(where).filter(Array.isArray)];
  const nothing = lists.some((list) => list.length === 0);
  const [sql, parameters] = inner.getQueryAndParameters();
  const places = nothing
    ? []
    : ((await tx.query(`SELECT id FROM (${sql}) AS ranked WHERE place <= ${size + 1}`, parameters)) as {
        id: string;
      }[]);
  const rows =
    places.length === 0
      ? []
      : await tx
          .createQueryBuilder(table, 't')
          .where('t.id IN (:...ids)', { ids: places.map(({ id }) => id) })
          .orderBy(`t.${sort}`, 'DESC')
          .addOrderBy('t.id', 'DESC')
          .getMany();
  const positionIn = (row: Row) => [textOf(row[sort]), row.id] as const;
  return new Map(
    questions.map((question) => {
      const own = parent ? rows.filter((row) => row[parent] === question.parent) : rows;
      return [keyOf(question), pageOf(own, size, positionIn)];
    }),
  );
}

const textOf = (value: unknown) => (value instanceof Date ? value.toISOString() : String(value));
