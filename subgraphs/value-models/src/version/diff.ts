import { canonicalJson } from '@valueverse/kit/canonical-json';
import { type Content, PLANNED_COLLECTIONS, type PlannedRow } from './content.js';

/** One difference between two plans. Values are JSON; null where there is none. */
export interface ModelChange {
  /** `terms`, or the collection: `drivers`, `benefits`, `assumptions`, `scenarios`. */
  readonly part: string;
  /** The thing that differs; null for terms. */
  readonly id: string | null;
  readonly kind: 'ADDED' | 'REMOVED' | 'CHANGED';
  /** What of it differs; null where the whole thing came or went. */
  readonly field: string | null;
  readonly from: string | null;
  readonly to: string | null;
}

/** Every difference between two plans, in the order of their parts, ids and fields. Equal plans have none. */
export function diff(from: Content, to: Content): ModelChange[] {
  const terms = fields({ part: 'terms', id: null }, [from.terms, to.terms]);
  return [...terms, ...PLANNED_COLLECTIONS.flatMap((part) => rows(part, from[part], to[part]))];
}

function rows(part: string, from: readonly PlannedRow[], to: readonly PlannedRow[]): ModelChange[] {
  const [before, after] = [from, to].map((list) => new Map(list.map((row) => [row.id, row]))) as [Rows, Rows];
  const ids = [...new Set([...before.keys(), ...after.keys()])].toSorted();
  return ids.flatMap((id): ModelChange[] => {
    const [was, is] = [before.get(id), after.get(id)];
    if (was && is) return fields({ part, id }, [was, is]);
    const whole = { part, id, field: null, from: json(was), to: json(is) };
    return [{ ...whole, kind: was ? 'REMOVED' : 'ADDED' }];
  });
}
type Rows = Map<string, PlannedRow>;

function fields(
  place: Pick<ModelChange, 'part' | 'id'>,
  [was, is]: readonly [Readonly<Record<string, unknown>>, Readonly<Record<string, unknown>>],
): ModelChange[] {
  const names = [...new Set([...Object.keys(was), ...Object.keys(is)])].toSorted();
  return names
    .filter((name) => json(was[name]) !== json(is[name]))
    .map((field) => ({ ...place, kind: 'CHANGED', field, from: json(was[field]), to: json(is[field]) }));
}

const json = (value: unknown): string | null => (value == null ? null : canonicalJson(value));
