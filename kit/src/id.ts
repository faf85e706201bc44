import { v5, v7 } from 'uuid';
import { clock } from './clock.js';
import { Refusal } from './refusal.js';

/** A new public id: UUIDv7, so that ids made later sort later. */
export const newId = (): string => v7({ msecs: clock.now().getTime() });

/** The id of a thing that follows from another one (UUIDv5): the same name below the same id gives the same. */
export const derivedId = (of: string, name: string): string => v5(name, of);

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Whether PostgreSQL would take the text as a `uuid`. Whatever else a client asks for cannot exist. */
export const isId = (text: string): boolean => UUID.test(text);

/** The id a client chose for a new thing, or a new one. Refuses what is no UUID. */
export function chosenId(id: string | null | undefined): string {
  if (id == null) return newId();
  if (isId(id)) return id.toLowerCase();
  throw new Refusal('INVALID_INPUT', `Expected id to be a UUID, got ${id}.`, ['input', 'id']);
}
