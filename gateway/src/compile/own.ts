/** Names that every object answers to though nobody set them: a response key may be called so. */
const INHERITED: ReadonlySet<string> = new Set(Object.getOwnPropertyNames(Object.prototype));

/** Whether a name must be looked up with care. */
export const isInherited = (key: string): boolean => INHERITED.has(key);

/** The value that an object was given under a key, never what it inherits. */
export const own = (object: object, key: string): unknown =>
  !INHERITED.has(key) || Object.hasOwn(object, key) ? (object as Record<string, unknown>)[key] : undefined;

/** Gives an object a value, whatever the key is called. */
export function put(object: Record<string, unknown>, key: string, value: unknown): void {
  if (key !== '__proto__') object[key] = value;
  else Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
}
