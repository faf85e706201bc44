import type { Decimal, Numeric } from '@valueverse/kit/decimal';
import { growth, presentValue } from './discount.js';

/** Net present value as Excel's NPV has it: the first flow comes at the end of period 1 and is discounted too. */
export const npv = (rate: Numeric, flows: readonly Numeric[]): Decimal => presentValue(rate, flows).div(growth(rate));
