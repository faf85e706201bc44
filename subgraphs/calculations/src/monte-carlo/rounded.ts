import { Decimal, shown } from '@valueverse/kit/decimal';

/** What a simulation gives, as it is stored and told: to 6 decimals, which is more than it knows. */
export const rounded = (value: number): string => shown(new Decimal(value).toDecimalPlaces(6));
