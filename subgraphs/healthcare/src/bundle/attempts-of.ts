import type { AccessEvent } from '../audit/access-event.js';
import { nameOf, type Stored } from '../resource/store-resources.js';
import { isRefused, type PlannedEntry } from './plan-import.js';
import type { UnreadableEntry } from './sent-entry.js';

/** What was tried with a Bundle, and what came of it. */
export interface Attempted {
  readonly action: 'IMPORT' | 'CHECK';
  readonly plan: readonly PlannedEntry[];
  readonly unreadable: readonly UnreadableEntry[];
  readonly stored: ReadonlyMap<string, Stored>;
  readonly keptOut: boolean;
}

/**
 * What the audit says of an import: one event per type and outcome, whether it changed anything or not. An entry that was
 * not stored is named only when there is such a record already; one that could not be read is anyone’s guess.
 */
export function attemptsOf({ action, plan, unreadable, stored, keptOut }: Attempted): AccessEvent[] {
  const groups = new Map<string, { type: AccessEvent['type']; refused: boolean; ids: string[] }>();
  const group = (type: AccessEvent['type'], refused: boolean) => {
    const name = `${type} ${refused}`;
    const known = groups.get(name) ?? { type, refused, ids: [] };
    groups.set(name, known);
    return known;
  };
  for (const entry of plan) {
    const refused = keptOut || isRefused(entry);
    const { ids } = group(entry.resource.resourceType, refused);
    if (entry.replaces || (!refused && stored.has(nameOf(entry)))) ids.push(entry.id);
  }
  if (unreadable.length > 0) group('Bundle', true);
  return [...groups.values()].map(({ type, refused, ids }) => ({
    action,
    outcome: refused ? 'REFUSED' : 'ALLOWED',
    type,
    ids,
  }));
}
