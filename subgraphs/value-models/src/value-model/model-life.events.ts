/** What happens to a model as a whole. */
export interface ModelLifeEvents {
  ModelCreated: {
    readonly initiativeId: string;
    readonly name: string;
    readonly currency: string;
    readonly startDate: string;
    readonly horizonMonths: number;
    readonly discountRate: string;
    readonly facilityIds: readonly string[];
  };
}
