import { type InlineFragmentNode, Kind } from 'graphql';

/** What a fragment's own `@defer` says, once every deferred fragment has a label of ours. */
export interface Defer {
  /** `3` where the label is `d3`. */
  readonly index: number;
  /** Whether it is deferred depends on this one. */
  readonly variable?: string | undefined;
}

/** The `@defer` of a fragment; nothing where it has none. */
export function deferOf({ directives = [] }: InlineFragmentNode): Defer | undefined {
  const directive = directives.find(({ name }) => name.value === 'defer');
  const [label, condition] = directive?.arguments ?? [];
  if (label?.value.kind !== Kind.STRING) return undefined;
  const variable = condition?.value.kind === Kind.VARIABLE ? condition.value.name.value : undefined;
  return { index: Number(label.value.value.slice(1)), variable };
}
