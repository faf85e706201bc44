import type { Uncertainty } from '../value-model/uncertainty.js';
import type { Ramp } from './ramp.js';

/** What happens to the drivers of a model. */
export interface DriverEvents {
  DriverSet: {
    readonly driverId: string;
    readonly key: string;
    readonly label: string;
    readonly category: string;
    readonly role: string;
    /** Empty for the currency of the model. */
    readonly unit: string;
    /** The planned value in `unit`; null where a formula gives it. */
    readonly amount: string | null;
    readonly formula: string | null;
    readonly startMonth: number;
    readonly endMonth: number;
    readonly every: string;
    readonly ramp: Ramp | null;
    readonly growthPerYear: string;
    readonly riskAdjustment: string;
    readonly uncertainty: Uncertainty | null;
  };
  DriverRemoved: { readonly driverId: string };
}

/** Until formulas came, every driver was a line of money with a planned amount. */
export const driverSetWithoutRole = (payload: object): object => ({
  role: 'OUTPUT',
  unit: '',
  formula: null,
  ramp: null,
  growthPerYear: '0',
  riskAdjustment: '0',
  ...payload,
});
