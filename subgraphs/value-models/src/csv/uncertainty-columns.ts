import type { Uncertainty } from '../value-model/uncertainty.js';
import { decimal, optional } from './cells.js';
import type { Column } from './column.js';

interface Uncertain {
  readonly uncertainty: Uncertainty | null;
}

/** The columns of a range, which drivers and benefits share. */
export const UNCERTAINTY_COLUMNS: readonly Column<Uncertain>[] = [
  { column: 'uncertaintyLow', field: 'uncertainty.low', read: optional(decimal), write: (r) => r.uncertainty?.low },
  { column: 'uncertaintyMode', field: 'uncertainty.mode', read: optional(decimal), write: (r) => r.uncertainty?.mode },
  { column: 'uncertaintyHigh', field: 'uncertainty.high', read: optional(decimal), write: (r) => r.uncertainty?.high },
];
