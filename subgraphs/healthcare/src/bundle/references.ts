import { isObject, type JsonObject } from '../fhir/json.js';

/** A reference found in a resource, and where. */
interface FoundReference {
  readonly reference: string;
  readonly path: string;
}

/** Every literal reference within a resource, its contained resources included. */
export function referencesIn(value: unknown, path: string): FoundReference[] {
  if (Array.isArray(value)) return value.flatMap((item: unknown, at) => referencesIn(item, `${path}[${at}]`));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    key === 'reference' && typeof item === 'string'
      ? [{ reference: item, path }]
      : referencesIn(item, `${path}.${key}`),
  );
}

/** A copy of the resource with every literal reference replaced. */
export const withReferences = <R extends JsonObject>(resource: R, replace: (reference: string) => string): R =>
  mapped(resource, replace) as R;

function mapped(value: unknown, replace: (reference: string) => string): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => mapped(item, replace));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key,
      key === 'reference' && typeof item === 'string' ? replace(item) : mapped(item, replace),
    ]),
  );
}
