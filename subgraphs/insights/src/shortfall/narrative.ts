import { Decimal } from '@valueverse/kit/decimal';
import type { StoredContribution } from './contributions.js';
import { moneyText, percentText } from './wording.js';

/** The numbers a shortfall is told with; every one of them is evidence. */
export interface Facts {
  readonly asOf: string;
  readonly committedToDate: string;
  readonly realizedToDate: string;
  readonly attainment: string;
  readonly tolerance: string;
  readonly currency: string;
  readonly contributions: readonly StoredContribution[];
}

/** One line: how far behind. */
export const title = ({ attainment }: Facts): string =>
  `Realization is ${percentText(new Decimal(1).minus(attainment))} behind commitment`;

/** The whole story, the same words for the same numbers. */
export function text(facts: Facts): string {
  const { asOf, committedToDate, realizedToDate, attainment, tolerance, currency } = facts;
  const reasons = facts.contributions.map(({ driver, value }) => `${driver} explains ${moneyText(value, currency)}`);
  return [
    `By ${asOf.slice(0, 16).replace('T', ' ')} UTC, ${moneyText(realizedToDate, currency)} of the`,
    `${moneyText(committedToDate, currency)} committed to date was realized:`,
    `an attainment of ${percentText(attainment)} where ${percentText(new Decimal(1).minus(tolerance))} is tolerated.`,
    `Of the variance, ${reasons.join(' and ')}.`,
  ].join(' ');
}
