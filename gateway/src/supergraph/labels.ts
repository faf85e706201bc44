import type { LabelRule, LabelSettings } from './label-settings.js';

type Headers = Readonly<Record<string, unknown>>;

/** Decides which labels hold for a request. */
export type ChooseLabels = (headers: Headers, random?: () => number) => ReadonlyMap<string, boolean> | undefined;

/** Compiles the decision for the labels that a supergraph has. One that nothing is said of does not hold. */
export function labelChooser(labels: readonly string[], settings: LabelSettings): ChooseLabels {
  if (labels.length === 0) return () => undefined;
  const rules = labels.map((label) => ({ label, rule: settings.get(label) ?? shareOf(label) }));
  return (headers, random = Math.random) => {
    const drawn = random() * 100;
    const holds = (rule: LabelRule | undefined) =>
      rule !== undefined && ('percent' in rule ? drawn < rule.percent : headers[rule.header] !== undefined);
    return new Map(rules.map(({ label, rule }) => [label, holds(rule)]));
  };
}

function shareOf(label: string): LabelRule | undefined {
  const percent = /^percent\((\d+(?:\.\d+)?)\)$/.exec(label)?.[1];
  return percent === undefined ? undefined : { percent: Number(percent) };
}
