import type { Decimal } from '@valueverse/kit/decimal';

/** A result with all its digits. */
export const told = (value: Decimal): string => (value.isZero() ? '0' : value.toFixed());
