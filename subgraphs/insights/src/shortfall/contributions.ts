import { Decimal, shown } from '@valueverse/kit/decimal';
import { shapley } from './shapley.js';

/** Plan and reality of a commitment to date, as its measurement tells them. */
export interface Volumes {
  readonly committedToDate: string;
  readonly realizedToDate: string;
  readonly plannedUnits: string;
  readonly actualUnits: string;
  readonly moneyPerUnit: string;
}

/** How much of the variance one driver explains; amounts as text. */
export interface StoredContribution {
  readonly driver: string;
  readonly value: string;
  /** Of the whole variance; `null` when there is none. */
  readonly share: string | null;
}

/**
 * Why more or less was realized than committed: how many units came, and what each was worth. Money is units × price, so
 * the two are Shapley's values of that product; together they are the variance, to the last digit.
 */
export function contributions(volumes: Volumes): StoredContribution[] {
  const [planned, actual] = [new Decimal(volumes.plannedUnits), new Decimal(volumes.actualUnits)];
  const [committed, realized] = [new Decimal(volumes.committedToDate), new Decimal(volumes.realizedToDate)];
  const plannedPrice = planned.isZero() ? new Decimal(volumes.moneyPerUnit) : committed.div(planned);
  const actualPrice = actual.isZero() ? plannedPrice : realized.div(actual);
  const worth = (coalition: number) =>
    (coalition & 1 ? actual : planned).times(coalition & 2 ? actualPrice : plannedPrice);
  const variance = realized.minus(committed);
  const [volume = variance] = shapley(2, worth).map((part) => part.toDecimalPlaces(12));
  return [
    { driver: 'volume', value: shown(volume), share: shareOf(volume, variance) },
    {
      driver: 'value per unit',
      value: shown(variance.minus(volume)),
      share: shareOf(variance.minus(volume), variance),
    },
  ];
}

const shareOf = (part: Decimal, whole: Decimal) => (whole.isZero() ? null : shown(part.div(whole).toDecimalPlaces(6)));
