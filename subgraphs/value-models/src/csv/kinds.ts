import { newId } from '@valueverse/kit/id';
import type { BenefitProfile } from '../benefit/benefit-profile.js';
import type { ProfileBenefitInput } from '../benefit/benefit.inputs.js';
import { profileBenefitIn } from '../benefit/profile-benefit.js';
import type { UpsertDriverInput } from '../driver/driver.inputs.js';
import { setDriver } from '../driver/set-driver.js';
import type { ValueDriver } from '../driver/value-driver.js';
import type { ModelEvent } from '../history/model-event.js';
import type { ModelState } from '../history/model-state.js';
import { BENEFIT_COLUMNS } from './benefit-columns.js';
import type { Column, Whole } from './column.js';
import { DRIVER_COLUMNS } from './driver-columns.js';

/** A kind of row: its columns, and what happens to a model by it. */
export interface Kind<Row> {
  readonly columns: readonly Column<Row>[];
  readonly decide: (state: ModelState, input: Whole['input']) => readonly ModelEvent[];
}

const driver: Kind<ValueDriver> = {
  columns: DRIVER_COLUMNS,
  decide: (state, input) => setDriver(state, newId(), input as unknown as UpsertDriverInput),
};
const benefit: Kind<BenefitProfile> = {
  columns: BENEFIT_COLUMNS,
  decide: (state, input) => profileBenefitIn(state, input as unknown as ProfileBenefitInput, { benefitId: newId() }),
};

/** Every kind of row, by what its cell `kind` says. */
export const KINDS = { driver, benefit } as const;

/** The header of a file, in the order it is written. */
export const HEADER: readonly string[] = [
  ...new Set(['kind', ...Object.values(KINDS).flatMap(({ columns }) => columns.map(({ column }) => column))]),
];
