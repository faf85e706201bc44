import { Decimal } from 'decimal.js';
import { VITAL_SIGNS, type VitalName, type VitalSign } from './vital-sign.js';

/**
 * A value as a chart records it: whole, the temperature to 0.1 °C, halves upwards. Null outside the physiological
 * limits. Rounded as a decimal: as a binary fraction 36.05 would fall to 36.0 and cost the patient's score a point.
 */
export function roundedVital(name: VitalName, value: Decimal.Value): Decimal | null {
  const { low, high, places }: VitalSign = VITAL_SIGNS[name];
  const rounded = new Decimal(value).toDecimalPlaces(places, Decimal.ROUND_HALF_UP);
  return rounded.gte(low) && rounded.lte(high) ? rounded : null;
}

/** `between 10 and 47 Cel`, for the message that refuses a value. */
export const vitalLimits = (name: VitalName): string => {
  const { low, high, unit } = VITAL_SIGNS[name];
  return `between ${low} and ${high} ${unit}`;
};
