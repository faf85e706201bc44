/** What to make: a hospital of so many wards and patients, observed `rounds` times an hour apart until `until`. */
export interface SamplePlan {
  readonly seed: number;
  /** The Facility, as the fleet knows it, in which the wards are. */
  readonly facilityId: string;
  readonly until: Date;
  readonly wards: number;
  readonly patients: number;
  readonly rounds: number;
}
