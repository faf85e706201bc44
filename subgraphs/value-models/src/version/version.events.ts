/** What happens to the versions of a model's plan. */
export interface VersionEvents {
  VersionFrozen: { readonly versionId: string; readonly number: number; readonly contentHash: string };
  /** The plan is that of an earlier version again, and goes on from there. */
  VersionForked: { readonly versionId: string };
}
