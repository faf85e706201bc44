import { type BenefitProfile, BenefitValueType, BoundMissionKind } from '../benefit/benefit-profile.js';
import { share, text } from '../value-model/check.js';
import { amount, decimal, month, oneOf, optional, otherwise, plain, unit } from './cells.js';
import type { Column } from './column.js';
import { UNCERTAINTY_COLUMNS } from './uncertainty-columns.js';

const rate = otherwise('1', (cell) => share('captureRate', decimal(cell)));
const place = optional((cell) => text('facilityId', cell));

/** The columns of a row `benefit`. */
export const BENEFIT_COLUMNS: readonly Column<BenefitProfile>[] = [
  { column: 'name', field: 'name', read: (cell) => text('name', cell), write: ({ name }) => name },
  { column: 'statement', field: 'statement', read: (cell) => text('statement', cell), write: (b) => b.statement },
  { column: 'valueType', field: 'valueType', read: oneOf(BenefitValueType), write: ({ valueType }) => valueType },
  { column: 'unit', field: 'unit', read: unit, write: (benefit) => benefit.unit },
  { column: 'moneyPerUnit', field: 'moneyPerUnit', read: amount('moneyPerUnit'), write: (b) => plain(b.moneyPerUnit) },
  { column: 'captureRate', field: 'captureRate', read: rate, write: ({ captureRate }) => plain(captureRate) },
  {
    column: 'monthlyTarget',
    field: 'monthlyTarget',
    read: amount('monthlyTarget'),
    write: (b) => plain(b.monthlyTarget),
  },
  { column: 'startMonth', field: 'startMonth', read: otherwise('0', month), write: ({ startMonth }) => startMonth },
  { column: 'endMonth', field: 'endMonth', read: optional(month), write: ({ endMonth }) => endMonth },
  ...UNCERTAINTY_COLUMNS,
  {
    column: 'missionKind',
    field: 'binding.missionKind',
    read: optional(oneOf(BoundMissionKind)),
    write: (b) => b.missionKind,
  },
  { column: 'facilityId', field: 'binding.facilityId', read: place, write: ({ facilityId }) => facilityId },
];
