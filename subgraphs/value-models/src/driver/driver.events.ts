import type { Uncertainty } from '../value-model/uncertainty.js';

/** What happens to the drivers of a model. */
export interface DriverEvents {
  DriverSet: {
    readonly driverId: string;
    readonly key: string;
    readonly label: string;
    readonly category: string;
    readonly amount: string;
    readonly startMonth: number;
    readonly endMonth: number;
    readonly every: string;
    readonly uncertainty: Uncertainty | null;
  };
}
