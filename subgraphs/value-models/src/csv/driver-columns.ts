import { RampKind } from '../driver/ramp.js';
import { slug } from '../driver/set-driver.js';
import { DriverRole, Recurrence, TeiCategory, type ValueDriver } from '../driver/value-driver.js';
import { text } from '../value-model/check.js';
import { decimal, decimals, month, oneOf, optional, otherwise, plain, unit, words } from './cells.js';
import type { Column } from './column.js';
import { UNCERTAINTY_COLUMNS } from './uncertainty-columns.js';

/** The columns of a row `driver`. */
export const DRIVER_COLUMNS: readonly Column<ValueDriver>[] = [
  { column: 'key', field: 'key', read: (cell) => slug(cell.trim()), write: ({ key }) => key },
  { column: 'name', field: 'label', read: (cell) => text('name', cell), write: ({ label }) => label },
  { column: 'category', field: 'category', read: oneOf(TeiCategory), write: ({ category }) => category },
  { column: 'role', field: 'role', read: otherwise(DriverRole.OUTPUT, oneOf(DriverRole)), write: ({ role }) => role },
  { column: 'unit', field: 'unit', read: optional(unit), write: (driver) => driver.unit },
  { column: 'amount', field: 'amount', read: optional(decimal), write: ({ amount }) => plain(amount) },
  { column: 'formula', field: 'formula', read: optional(words), write: ({ formula }) => formula },
  { column: 'startMonth', field: 'startMonth', read: otherwise('0', month), write: ({ startMonth }) => startMonth },
  { column: 'endMonth', field: 'endMonth', read: optional(month), write: ({ endMonth }) => endMonth },
  { column: 'every', field: 'every', read: otherwise(Recurrence.MONTHLY, oneOf(Recurrence)), write: (d) => d.every },
  { column: 'rampKind', field: 'ramp.kind', read: optional(oneOf(RampKind)), write: ({ ramp }) => ramp?.kind },
  { column: 'rampMonths', field: 'ramp.months?', read: optional(month), write: ({ ramp }) => ramp?.months },
  { column: 'rampSteepness', field: 'ramp.steepness?', read: optional(decimal), write: ({ ramp }) => ramp?.steepness },
  { column: 'rampTable', field: 'ramp.table?', read: optional(decimals), write: ({ ramp }) => ramp?.table?.join(' ') },
  {
    column: 'growthPerYear',
    field: 'growthPerYear',
    read: otherwise('0', decimal),
    write: (d) => plain(d.growthPerYear),
  },
  {
    column: 'riskAdjustment',
    field: 'riskAdjustment',
    read: otherwise('0', decimal),
    write: (d) => plain(d.riskAdjustment),
  },
  ...UNCERTAINTY_COLUMNS,
];
