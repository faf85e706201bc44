import type { Payload } from './part-reader.js';

type Target = Record<string | number, unknown>;

/** What a client has once it has merged all payloads: data, and errors in the order in which they came. Throws on a payload it could not merge. */
export function merged([first, ...later]: readonly Payload[]): { data: unknown; errors: unknown[] } {
  if (!first || first.incremental) throw new Error(`Expected data first, got ${JSON.stringify(first)}`);
  const whole = { data: first.data as unknown };
  const errors: unknown[] = [...(first.errors ?? [])];
  const open = new Map(first.pending?.map((pending) => [pending.id, pending.path]));
  let ended = first.hasNext !== true;
  for (const { pending = [], incremental = [], completed = [], hasNext, data } of later) {
    if (ended || data !== undefined)
      throw new Error('Expected data in the first payload only, and nothing after the last');
    for (const { id, path } of pending) open.set(id, path);
    for (const { id, path, data: more, errors: own = [] } of incremental) {
      const at = id === undefined ? path : open.get(id);
      if (!at) throw new Error(`Expected a path or an announced id, got ${id}`);
      errors.push(...own);
      if (more) merge(at.reduce<unknown>((value, key) => (value as Target)[key], whole.data) as Target, more);
    }
    for (const { id, errors: own = [] } of completed) {
      if (!open.delete(id)) throw new Error(`Expected an id that is announced and not completed, got ${id}`);
      errors.push(...own);
    }
    ended = hasNext !== true;
  }
  if (!ended || open.size > 0) throw new Error(`Expected an end, got none, and ${open.size} still announced`);
  return { data: whole.data, errors };
}

function merge(target: Target, source: Target): void {
  for (const [key, value] of Object.entries(source)) {
    const present = Object.hasOwn(target, key) ? target[key] : undefined;
    const both = [present, value].every((one) => typeof one === 'object' && one !== null);
    if (both) merge(present as Target, value as Target);
    else Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true });
  }
}
