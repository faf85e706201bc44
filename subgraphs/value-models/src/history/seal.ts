import { canonicalJson } from '@valueverse/kit/canonical-json';
import { createHash } from 'node:crypto';
import type { ValueEvent } from './value-event.js';

/** What the hash of an entry covers: everything but the hash itself. */
export type Unsealed = Omit<ValueEvent, 'hash'>;

/**
 * SHA-256 over the hash before and the entry as canonical JSON (RFC 8785), so that the same facts give the same hash
 * whatever the order their keys were stored in.
 */
export function seal({ prevHash, ...entry }: Unsealed): string {
  return createHash('sha256').update(prevHash).update(canonicalJson(entry)).digest('hex');
}
