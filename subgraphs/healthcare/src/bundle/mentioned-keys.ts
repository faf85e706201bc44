import { referencesIn } from './references.js';
import { keyText, readKey, type ResourceKey } from './resource-key.js';
import type { SentEntry } from './sent-entry.js';

/** Every stored resource that entries want to replace or refer to: what the store is asked about before planning. */
export function mentionedKeys(entries: readonly SentEntry[]): ResourceKey[] {
  const keys = entries.flatMap(({ resource, target }) => [
    ...(target ? [target] : []),
    ...referencesIn(resource, resource.resourceType).flatMap(({ reference }) => readKey(reference) ?? []),
  ]);
  return [...new Map(keys.map((key) => [keyText(key), key])).values()];
}
