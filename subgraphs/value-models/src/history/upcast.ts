import { driverSetWithoutRole } from '../driver/driver.events.js';
import type { ModelEventType } from './model-event.js';
import type { ValueEvent } from './value-event.js';

/** Makes the next form of a payload from the one before. */
type Upcaster = (payload: object) => object;

/**
 * For each kind of entry whose form has changed: what leads from form 1 to 2, from 2 to 3, and so on. Entries stay as
 * they were sealed; they are read as if they had been written today.
 */
const UPCASTERS: { readonly [T in ModelEventType]?: readonly Upcaster[] } = {
  DriverSet: [driverSetWithoutRole],
};

/** The form in which an entry of this kind is written today. */
export const schemaVersionOf = (type: ModelEventType): number => (UPCASTERS[type]?.length ?? 0) + 1;

/** The payload of an entry in today's form. */
export function upcast({ type, schemaVersion, payload }: ValueEvent): object {
  const still = UPCASTERS[type]?.slice(schemaVersion - 1) ?? [];
  return still.reduce<object>((form, next) => next(form), payload);
}
