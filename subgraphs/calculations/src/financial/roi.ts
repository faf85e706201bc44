import type { Decimal } from '@valueverse/kit/decimal';

/** Return on investment as Forrester's TEI has it: (PV of benefits − PV of costs) / PV of costs; `null` without costs. */
export const roi = (benefits: Decimal, costs: Decimal): Decimal | null =>
  costs.isZero() ? null : benefits.minus(costs).div(costs);
