import { Decimal } from '@valueverse/kit/decimal';
import type { BenefitProfile } from '../benefit/benefit-profile.js';
import { attainment, committedToDate, toStored } from '../commitment/attainment.js';
import { isBinding } from '../commitment/commitment.js';
import { type ModelState, rowsOf } from '../history/model-state.js';
import { realizedIn } from './realized.js';

/** How each binding commitment of a model stands at a moment: what was due, what came, in money and in units. */
export function standings(state: ModelState, at: Date) {
  const months = rowsOf(state, 'measurements');
  const unitValue = averageUnitValue(rowsOf(state, 'benefits'));
  const binding = rowsOf(state, 'commitments').filter(isBinding);
  return binding.map((commitment) => {
    const committed = committedToDate(commitment, at);
    const realized = realizedIn(months, commitment);
    return {
      commitmentId: commitment.id,
      asOf: at.toISOString(),
      committedToDate: toStored(committed),
      realizedToDate: toStored(realized.moneyValue),
      attainment: toStored(attainment(realized.moneyValue, committed) ?? new Decimal(1)),
      plannedUnits: toStored(unitValue.gt(0) ? committed.div(unitValue) : new Decimal(0)),
      actualUnits: toStored(realized.quantity),
      moneyPerUnit: toStored(unitValue),
    };
  });
}

/** What a planned unit is worth after capture, weighted by the planned volume of each benefit. */
function averageUnitValue(benefits: readonly BenefitProfile[]): Decimal {
  const units = benefits.reduce((all, { monthlyTarget }) => all.plus(monthlyTarget), new Decimal(0));
  const money = benefits.reduce(
    (all, { monthlyTarget, moneyPerUnit, captureRate }) =>
      all.plus(new Decimal(monthlyTarget).times(moneyPerUnit).times(captureRate)),
    new Decimal(0),
  );
  return units.gt(0) ? money.div(units) : new Decimal(0);
}
