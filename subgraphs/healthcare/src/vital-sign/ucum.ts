import { UcumLhcUtils } from '@lhncbc/ucum-lhc';
import { Decimal } from 'decimal.js';

const ucum = UcumLhcUtils.getInstance();

/** Significant digits kept by a conversion: more than any device measures, fewer than binary fractions blur. */
const PRECISION = 12;

/** `value` in another UCUM unit; null when the units measure different things or one of them is not UCUM. */
export function inUnit(value: number, from: string, to: string): Decimal | null {
  if (from === to) return new Decimal(value);
  const { status, toVal } = ucum.convertUnitTo(from, value, to);
  return status === 'succeeded' && toVal !== null ? new Decimal(toVal).toSignificantDigits(PRECISION) : null;
}
