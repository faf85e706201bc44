/** What happens to the commitments of a model. */
export interface CommitmentEvents {
  CommitmentProposed: {
    readonly commitmentId: string;
    readonly party: string;
    readonly amount: string;
    readonly periodStart: string;
    readonly periodEnd: string;
    readonly exceedanceProbability: number;
    readonly tolerance: string;
  };
  CommitmentActivated: { readonly commitmentId: string };
  CommitmentAtRisk: { readonly commitmentId: string; readonly insightId: string };
  CommitmentRecovered: { readonly commitmentId: string; readonly insightId: string };
}
