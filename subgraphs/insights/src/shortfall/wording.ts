import { Decimal } from '@valueverse/kit/decimal';

const THOUSANDS = /\B(?=(\d{3})+(?!\d))/g;

/** `EUR 1,234.50`, with the decimals its currency has (ISO 4217). */
export function moneyText(amount: string, currency: string): string {
  const { maximumFractionDigits = 2 } = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions();
  const [whole = '', fraction] = new Decimal(amount).toFixed(maximumFractionDigits).split('.');
  return `${currency} ${whole.replace(THOUSANDS, ',')}${fraction === undefined ? '' : `.${fraction}`}`;
}

/** `18.3 %` for 0.183. */
export const percentText = (fraction: Decimal | string): string =>
  `${new Decimal(fraction).times(100).toDecimalPlaces(1).toFixed()} %`;
