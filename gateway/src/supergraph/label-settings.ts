/** How labels of progressive `@override` are decided, beside `percent(N)`, which a schema says itself. */
export type LabelSettings = ReadonlyMap<string, LabelRule>;

/** A share of the requests, or those that carry a header with this name. */
export type LabelRule = { readonly percent: number } | { readonly header: string };

/** Reads `OVERRIDE_LABELS`: `label=20%,other=x-header`. Gives the first entry that cannot be read instead. */
export function labelSettings(text: string): LabelSettings | string {
  const settings = new Map<string, LabelRule>();
  for (const entry of text.split(',').flatMap((one) => one.trim() || [])) {
    const [, label, rule = ''] = /^([^=\s]+)\s*=\s*(\S+)$/.exec(entry) ?? [];
    const percent = /^(\d+(?:\.\d+)?)%$/.exec(rule)?.[1];
    if (!label || (percent === undefined ? !/^[a-z][a-z0-9-]*$/i.test(rule) : Number(percent) > 100)) {
      return entry;
    }
    settings.set(label, percent === undefined ? { header: rule.toLowerCase() } : { percent: Number(percent) });
  }
  return settings;
}
