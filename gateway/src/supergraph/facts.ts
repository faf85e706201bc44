/** What `@authenticated`, `@requiresScopes` and `@policy` ask of whoever selects a field or a type. */
export interface Demand {
  /** Any one of these lists of scopes, whole. Empty: a token is enough. */
  readonly scopes: readonly (readonly string[])[];
  /** There is nothing here that could grant a policy, so it is never met. */
  readonly policy: boolean;
}

/** A demand, and the `Type` or `Type.field` that makes it. */
export interface PlacedDemand extends Demand {
  readonly where: string;
}

/** A subgraph as the gateway reaches it. */
export interface SubgraphAddress {
  readonly name: string;
  readonly url: string;
}

/** What a supergraph says, as far as serving needs it. Plain data: the planning thread reads the supergraph, everyone else this. */
export interface SupergraphFacts {
  /** The supergraph itself. */
  readonly sdl: string;
  /** What clients see, as SDL. */
  readonly apiSdl: string;
  /** As the supergraph names them; where they really are may be configured otherwise. */
  readonly subgraphs: readonly SubgraphAddress[];
  /** For every abstract type, also one that clients do not see: the object types and interfaces it may be. */
  readonly possibleTypes: Readonly<Record<string, readonly string[]>>;
  /** Query fields that answer without a token: those tagged `public`. */
  readonly publicFields: readonly string[];
  /** Labels of progressive `@override`: `percent(20)`, or names that the configuration decides. */
  readonly overrideLabels: readonly string[];
}
