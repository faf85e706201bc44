/** A JSON object whose members are not known yet. */
export type JsonObject = { readonly [key: string]: unknown };

/** What JSON calls an object: neither null nor a list. */
export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether lists and objects nest further than this. Looks no deeper itself, so that no input can exhaust the stack. */
export const isDeeperThan = (levels: number, value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (levels === 0 || Object.values(value).some((inner) => isDeeperThan(levels - 1, inner)));
