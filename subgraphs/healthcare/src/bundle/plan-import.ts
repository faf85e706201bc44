import type { OperationOutcomeIssue } from '@medplum/fhirtypes';
import { isId, newId } from '@valueverse/kit/id';
import type { JsonObject } from '../fhir/json.js';
import { issue } from '../fhir/operation-outcome.js';
import { resourceIssues } from '../fhir/resource-issues.js';
import type { StoredResource } from '../fhir/stored-types.js';
import type { BundleType } from './bundle.js';
import { referencesIn, withReferences } from './references.js';
import { keyText, readKey } from './resource-key.js';
import type { SentEntry } from './sent-entry.js';

/** The ids of stored resources by the name they were asked for: `Patient/p1` → the id we gave it. */
export type KnownIds = ReadonlyMap<string, string>;

/** What is to become of one entry: stored under `id`, unless there are issues. */
export interface PlannedEntry {
  readonly index: number;
  readonly id: string;
  /** The sender's own id where it is no UUID: kept to find the resource again, shown to nobody. */
  readonly sourceId: string | null;
  readonly replaces: boolean;
  /** With our ids, its own and those it refers to; checked only when there are no issues. */
  readonly resource: StoredResource;
  readonly issues: readonly OperationOutcomeIssue[];
}

/** Decides for every readable entry what to store and what to refuse. Pure: the store is asked before, written after. */
export function planImport(type: BundleType, entries: readonly SentEntry[], known: KnownIds): PlannedEntry[] {
  const ids = new Map(entries.map((entry) => [entry.index, idFor(entry, known)]));
  const places = new Map<string, SentEntry[]>();
  for (const entry of entries) for (const name of entry.names) places.set(name, [...(places.get(name) ?? []), entry]);

  const resolve = (reference: string): string | null => {
    if (reference.startsWith('#')) return reference;
    const key = readKey(reference);
    const name = key ? keyText(key) : reference;
    const entry = places.get(name)?.[0];
    if (entry) return `${entry.resource.resourceType}/${ids.get(entry.index)}`;
    const id = known.get(name);
    return id && key ? `${key.type}/${id}` : null;
  };
  const plan = entries.map((entry): PlannedEntry => {
    const { index, resource, target } = entry;
    const id = ids.get(index) ?? '';
    const resolved = { ...withReferences(resource, (reference) => resolve(reference) ?? reference), id };
    return {
      index,
      id,
      sourceId: target && !isId(target.id) ? target.id : null,
      replaces: target !== null && known.has(keyText(target)),
      resource: resolved as unknown as StoredResource,
      issues: [...twice(entry, places), ...dangling(resource, resolve), ...resourceIssues(resolved)],
    };
  });
  return type === 'TRANSACTION' ? plan : withoutOrphans(plan);
}

const idFor = ({ target }: SentEntry, known: KnownIds): string => {
  if (!target) return newId();
  return known.get(keyText(target)) ?? (isId(target.id) ? target.id.toLowerCase() : newId());
};

const twice = ({ names, index }: SentEntry, places: ReadonlyMap<string, readonly SentEntry[]>) =>
  names
    .filter((name) => places.get(name)?.[0]?.index !== index)
    .map((name) => issue('duplicate', `Expected each resource once, got ${name} again.`));

const dangling = (resource: JsonObject, resolve: (reference: string) => string | null) =>
  referencesIn(resource, String(resource.resourceType))
    .filter(({ reference }) => resolve(reference) === null)
    .map(({ reference, path }) =>
      issue('not-found', `Expected a reference to an entry or to a stored resource, got ${reference}.`, path),
    );

/** Where entries stand alone, one that refers to a refused one falls with it, and so on until nothing more falls. */
function withoutOrphans(plan: readonly PlannedEntry[]): PlannedEntry[] {
  const refused = new Set(plan.filter((entry) => isRefused(entry) && !entry.replaces).map(nameOf));
  const next = plan.map((entry) => {
    const lost = isRefused(entry)
      ? []
      : referencesIn(entry.resource, entry.resource.resourceType).filter(({ reference }) => refused.has(reference));
    const issues = lost.map(({ path }) => issue('not-found', 'The entry it refers to was refused.', path));
    return lost.length > 0 ? { ...entry, issues } : entry;
  });
  return next.filter(isRefused).length > plan.filter(isRefused).length ? withoutOrphans(next) : next;
}

/** Whether an entry must not be stored. */
export const isRefused = ({ issues }: Pick<PlannedEntry, 'issues'>): boolean => issues.length > 0;

const nameOf = ({ resource, id }: PlannedEntry) => `${resource.resourceType}/${id}`;
