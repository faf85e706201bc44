import type { Decimal } from '../decimal.js';

/** A result with all its digits. */
export const told = (value: Decimal): string => (value.isZero() ? '0' : value.toFixed());
