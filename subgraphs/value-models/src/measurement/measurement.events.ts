/** What happens to the measurements of a model. */
export interface MeasurementEvents {
  MeasurementRecorded: {
    readonly measurementId: string;
    readonly benefitId: string;
    /** First day of the month. */
    readonly periodStart: string;
    readonly unitKey: string;
    readonly share: string;
    /** What this unit added. */
    readonly quantity: string;
    readonly moneyValue: string;
  };
}
