import type { Uncertainty } from '../value-model/uncertainty.js';

/** What happens to the benefits of a model. */
export interface BenefitEvents {
  BenefitProfiled: {
    readonly benefitId: string;
    readonly name: string;
    readonly statement: string;
    readonly valueType: string;
    readonly unit: string;
    readonly moneyPerUnit: string;
    readonly captureRate: string;
    readonly monthlyTarget: string;
    readonly startMonth: number;
    readonly endMonth: number;
    readonly uncertainty: Uncertainty | null;
    readonly missionKind: string | null;
    readonly facilityId: string | null;
  };
}
