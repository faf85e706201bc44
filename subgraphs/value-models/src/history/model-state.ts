import { Assumption } from '../assumption/assumption.js';
import { BenefitProfile } from '../benefit/benefit-profile.js';
import { Commitment } from '../commitment/commitment.js';
import { ValueDriver } from '../driver/value-driver.js';
import { BenefitMeasurement } from '../measurement/benefit-measurement.js';
import { Scenario } from '../scenario/scenario.js';
import { ValueModel } from '../value-model/value-model.js';
import { ValueModelVersion } from '../version/value-model-version.js';

/** The tables that a history is projected to, parents first. `models` holds the model itself, and no other. */
export const TABLES = {
  models: ValueModel,
  versions: ValueModelVersion,
  drivers: ValueDriver,
  assumptions: Assumption,
  scenarios: Scenario,
  benefits: BenefitProfile,
  commitments: Commitment,
  measurements: BenefitMeasurement,
} as const;

export type Collection = keyof typeof TABLES;
export const COLLECTIONS = Object.keys(TABLES) as Collection[];
export type RowOf<C extends Collection> = InstanceType<(typeof TABLES)[C]>;
type Rows<C extends Collection> = Readonly<Record<string, RowOf<C>>>;

/** A model as its history has made it: the rows of its tables by their ids. Never changed, only followed by another. */
export type ModelState = { readonly [C in Collection]: Rows<C> };

/** Nothing has happened yet. */
export const UNBORN = Object.fromEntries(COLLECTIONS.map((name) => [name, {}])) as unknown as ModelState;

/** The model's own row. */
export const modelOf = (state: ModelState): ValueModel => Object.values(state.models)[0]!;

/** The rows of one collection by their ids: an order that outlives a database, which keeps none of an object's keys. */
export const rowsOf = <C extends Collection>(state: ModelState, collection: C): RowOf<C>[] =>
  (Object.values(state[collection]) as RowOf<C>[]).toSorted((a, b) => (a.id < b.id ? -1 : 1));

/** The state with a row added or replaced. */
export const put = <C extends Collection>(state: ModelState, collection: C, row: RowOf<C>): ModelState => ({
  ...state,
  [collection]: { ...state[collection], [row.id]: row },
});

/** The state with some columns of a row changed; the same state when there is no such row (as of a time before it). */
export function patch<C extends Collection>(
  state: ModelState,
  collection: C,
  { id, ...columns }: Partial<RowOf<C>> & { readonly id: string },
): ModelState {
  const row = state[collection][id];
  return row ? put(state, collection, { ...row, ...columns } as RowOf<C>) : state;
}

/** The state without a row. */
export function drop(state: ModelState, collection: Collection, id: string): ModelState {
  const { [id]: _, ...rest } = state[collection] as Record<string, unknown>;
  return { ...state, [collection]: rest };
}

/** The state with columns of the model's own row changed. */
export const patchModel = (state: ModelState, columns: Partial<ValueModel>): ModelState => {
  const model = modelOf(state);
  return model ? put(state, 'models', { ...model, ...columns }) : state;
};
