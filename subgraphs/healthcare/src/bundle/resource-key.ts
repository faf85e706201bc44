import { isId } from '@valueverse/kit/id';
import { isStoredType, type StoredType } from '../fhir/stored-types.js';

/** `Patient/<id>`: how FHIR names a resource within one server. */
export interface ResourceKey {
  readonly type: StoredType;
  readonly id: string;
}

/** UUIDs are compared in lower case, as PostgreSQL writes them; ids of other senders to the letter. */
export const keyText = ({ type, id }: ResourceKey): string => `${type}/${isId(id) ? id.toLowerCase() : id}`;

const RELATIVE = /^([A-Z][A-Za-z]+)\/([A-Za-z0-9\-.]{1,64})(?:\/_history\/[A-Za-z0-9\-.]{1,64})?$/;

/** Reads `Patient/p1` or `Patient/p1/_history/2`; null for anything else and for types we do not keep. */
export function readKey(reference: string): ResourceKey | null {
  const [, type, id] = RELATIVE.exec(reference) ?? [];
  return isStoredType(type) && id ? { type, id } : null;
}
