import type { ReadSupergraph } from '../supergraph/facts-of.js';
import type { PlacedDemand } from '../supergraph/facts.js';
import { neededFields } from '../supergraph/needed-fields.js';
import type { SoundOperation } from './read-operation.js';
import { selected } from './selected.js';

/** Finds what an operation asks of the caller: by what it selects, and by what that needs of other fields. */
export function demandsOn({
  demands,
  apiSchema,
  supergraph,
}: ReadSupergraph): (operation: SoundOperation) => readonly PlacedDemand[] {
  if (demands.size === 0) return () => [];
  const needed = neededFields(supergraph.schema);
  return (operation) => {
    const asked = new Set(selected(operation, apiSchema));
    for (const where of asked) for (const more of needed.get(where) ?? []) asked.add(more); // grows as it is walked
    return [...asked].flatMap((where) => {
      const demand = demands.get(where);
      return demand ? { where, ...demand } : [];
    });
  };
}
