/** What a process of the crowd is told. Each order is answered with a tally. */
export interface CrowdOrder {
  readonly connect?: {
    readonly url: string;
    readonly privateKey: string;
    readonly first: number;
    readonly count: number;
    readonly tenants: number;
  };
  /** Begins to count anew. */
  readonly forget?: true;
}

/** What its clients have got. */
export interface Tally {
  readonly delivered: number;
  /** Messages that are no answer. */
  readonly wrong: number;
  /** Why connections ended. */
  readonly gone: Readonly<Record<string, number>>;
  /** Why not all could connect. */
  readonly failed: string | undefined;
  /** As a histogram holds them. */
  readonly delays: readonly number[];
}
