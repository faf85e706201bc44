/** A range of multipliers around the planned amount: triangular from low over mode to high. */
export interface Uncertainty {
  readonly low: string;
  readonly mode: string;
  readonly high: string;
}

/** Everything that can happen to a value model. The history holds these and nothing else. */
export interface ModelEvents {
  ModelCreated: {
    initiativeId: string;
    name: string;
    currency: string;
    startDate: string;
    horizonMonths: number;
    discountRate: string;
    facilityIds: readonly string[];
  };
  DriverSet: {
    driverId: string;
    key: string;
    label: string;
    category: string;
    amount: string;
    startMonth: number;
    endMonth: number;
    every: string;
    uncertainty: Uncertainty | null;
  };
  BenefitProfiled: {
    benefitId: string;
    name: string;
    statement: string;
    valueType: string;
    unit: string;
    moneyPerUnit: string;
    captureRate: string;
    monthlyTarget: string;
    startMonth: number;
    endMonth: number;
    uncertainty: Uncertainty | null;
    missionKind: string | null;
    facilityId: string | null;
  };
  CommitmentProposed: {
    commitmentId: string;
    party: string;
    amount: string;
    periodStart: string;
    periodEnd: string;
    exceedanceProbability: number;
    tolerance: string;
  };
  CommitmentActivated: { commitmentId: string };
  CommitmentAtRisk: { commitmentId: string; insightId: string };
  CommitmentRecovered: { commitmentId: string; insightId: string };
  MeasurementRecorded: {
    measurementId: string;
    benefitId: string;
    periodStart: string;
    unitKey: string;
    share: string;
    /** What this unit added. */
    quantity: string;
    moneyValue: string;
  };
}

export type ModelEventType = keyof ModelEvents;

/** Something that is about to be written into a model's history. */
export type ModelEvent<T extends ModelEventType = ModelEventType> = {
  [K in T]: { readonly type: K; readonly payload: ModelEvents[K]; readonly effectiveAt?: string };
}[T];
