import { Decimal } from '@valueverse/kit/decimal';
import { isBinding } from '../commitment/commitment.js';
import { DriverRole } from '../driver/value-driver.js';
import { COLLECTIONS, type ModelState, modelOf, rowsOf } from '../history/model-state.js';
import type { ValueEvent } from '../history/value-event.js';
import type { MeasurementEvents } from '../measurement/measurement.events.js';
import { ValueStage } from '../value-model/value-model.js';

type Invariant = (state: ModelState, entries: readonly ValueEvent[]) => boolean;

const once = (values: readonly unknown[]) => new Set(values).size === values.length;
const above0 = (...values: readonly string[]) => values.every((value) => new Decimal(value).gt(0));
const inHorizon = (state: ModelState) => (row: { readonly startMonth: number; readonly endMonth: number }) =>
  row.startMonth >= 0 && row.startMonth <= row.endMonth && row.endMonth <= modelOf(state).horizonMonths;

/** What holds of every model, whatever was done to it. */
export const INVARIANTS: Readonly<Record<string, Invariant>> = {
  'is one model, at the revision and hash of its newest entry': (state, entries) => {
    const { version, hash } = entries.at(-1)!;
    const { revision, headHash } = modelOf(state);
    return rowsOf(state, 'models').length === 1 && revision === version && headHash === hash;
  },
  'has a revision for each entry, without a gap': (_, entries) =>
    entries.every(({ version }, place) => version === place + 1),
  'keeps rows of its own and its tenant alone, each under its id': (state) => {
    const { id: modelId, tenantId } = modelOf(state);
    return COLLECTIONS.filter((collection) => collection !== 'models').every((collection) =>
      Object.entries(state[collection] as Record<string, { id: string; modelId: string; tenantId: string }>).every(
        ([id, row]) => row.id === id && row.modelId === modelId && row.tenantId === tenantId,
      ),
    );
  },
  'has each key of a driver once': (state) => once(rowsOf(state, 'drivers').map(({ key }) => key)),
  'has drivers with an amount or a formula, never both': (state) =>
    rowsOf(state, 'drivers').every(({ amount, formula }) => (amount === null) !== (formula === null)),
  'has lines of money above zero': (state) =>
    rowsOf(state, 'drivers').every(
      ({ role, amount }) => role !== DriverRole.OUTPUT || amount === null || above0(amount),
    ),
  'lets everything flow within its horizon': (state) =>
    [...rowsOf(state, 'drivers'), ...rowsOf(state, 'benefits')].every(inHorizon(state)),
  'plans benefits above zero, of which a share is captured': (state) =>
    rowsOf(state, 'benefits').every(
      ({ moneyPerUnit, monthlyTarget, captureRate }) =>
        above0(moneyPerUnit, monthlyTarget, captureRate) && new Decimal(captureRate).lte(1),
    ),
  'promises amounts above zero in whole months': (state) =>
    rowsOf(state, 'commitments').every(
      ({ amount, periodStart, periodEnd }) => above0(amount) && periodStart < periodEnd && periodStart.endsWith('-01'),
    ),
  'is a draft until something binds': (state) =>
    !rowsOf(state, 'commitments').some(isBinding) || modelOf(state).stage !== ValueStage.DRAFT,
  'measures benefits it has, once a month each': (state) =>
    rowsOf(state, 'measurements').every(({ benefitId }) => benefitId in state.benefits) &&
    once(rowsOf(state, 'measurements').map(({ benefitId, periodStart }) => `${benefitId} ${periodStart}`)),
  'has realized what its units add up to': (state, entries) => {
    const sum = (amounts: readonly string[]) => amounts.reduce((all, amount) => all.plus(amount), new Decimal(0));
    const units = entries
      .filter(({ type }) => type === 'MeasurementRecorded')
      .map(({ payload }) => (payload as MeasurementEvents['MeasurementRecorded']).moneyValue);
    return sum(units).eq(sum(rowsOf(state, 'measurements').map(({ moneyValue }) => moneyValue)));
  },
};
