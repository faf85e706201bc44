import { canonicalJson } from '@valueverse/kit/canonical-json';
import { createHash } from 'node:crypto';
import { type Collection, type ModelState, modelOf, rowsOf } from '../history/model-state.js';

const words = ([text = '']: TemplateStringsArray): string[] => text.split(/\s+/);

/**
 * The columns of each collection that are plan. What is learnt later (a measurement, a baseline, that somebody validated
 * an assumption) changes no plan, and so no hash.
 */
const PLANNED = {
  drivers: words`key label category role unit amount formula startMonth endMonth every ramp growthPerYear riskAdjustment
    uncertainty`,
  benefits: words`name statement valueType unit moneyPerUnit captureRate monthlyTarget startMonth endMonth uncertainty
    missionKind facilityId`,
  assumptions: words`driverId distribution confidence source owner reviewDue correlations`,
  scenarios: words`name kind parentId probability overrides`,
} satisfies { readonly [C in Collection]?: readonly string[] };

type Planned = keyof typeof PLANNED;
export const PLANNED_COLLECTIONS = Object.keys(PLANNED) as Planned[];

/** One thing of a plan: its id and its planned columns. */
export type PlannedRow = { readonly id: string } & Readonly<Record<string, unknown>>;

/** A plan by itself: the terms of the model, and the rows of each planned collection in the order of their ids. */
export type Content = { readonly terms: Readonly<Record<string, unknown>> } & {
  readonly [C in Planned]: readonly PlannedRow[];
};

/** The plan of a model as it stands. */
export function contentOf(state: ModelState): Content {
  const { name, currency, startDate, horizonMonths, discountRate, facilityIds } = modelOf(state);
  const terms = { name, currency, startDate, horizonMonths, discountRate, facilityIds };
  const rows = PLANNED_COLLECTIONS.map((collection) => [collection, plannedRows(state, collection)]);
  return { terms, ...(Object.fromEntries(rows) as Pick<Content, Planned>) };
}

const plannedRows = (state: ModelState, collection: Planned): PlannedRow[] =>
  rowsOf(state, collection).map((row) => {
    const columns = row as unknown as Record<string, unknown>;
    return { id: row.id, ...Object.fromEntries(PLANNED[collection].map((name) => [name, columns[name] ?? null])) };
  });

/** Whether two rows are planned alike, in whatever order their columns are kept. */
export const samePlan = (one: PlannedRow, other: PlannedRow): boolean => canonicalJson(one) === canonicalJson(other);

/** SHA-256 of a plan as canonical JSON (RFC 8785), in hexadecimal. */
export const contentHashOf = (content: Content): string =>
  createHash('sha256').update(canonicalJson(content)).digest('hex');
