import { Refusal } from '@valueverse/kit/refusal';
import { isDeeperThan, isObject, type JsonObject } from '../fhir/json.js';

/** How the entries of a Bundle stand or fall: all together, or each alone. */
export const BUNDLE_TYPES = ['TRANSACTION', 'BATCH', 'COLLECTION'] as const;
/** One of them. */
export type BundleType = (typeof BUNDLE_TYPES)[number];

/** A Bundle as sent, its entries not yet looked at. */
interface SentBundle {
  readonly type: BundleType;
  readonly entries: readonly JsonObject[];
}

/** More would keep one transaction, and whoever waits for it, too long. */
const MAX_ENTRIES = 5_000;
/** Deeper than any resource; contained resources and nested extensions included. */
const MAX_DEPTH = 40;

/** Reads a FHIR Bundle. `type` says how to import it, whatever the Bundle calls itself. */
export function readBundle(json: unknown, type?: BundleType | null): SentBundle {
  if (isDeeperThan(MAX_DEPTH, json)) throw refusal(`Expected at most ${MAX_DEPTH} levels of nesting, got more.`);
  if (!isObject(json) || json.resourceType !== 'Bundle') {
    throw refusal(
      `Expected a FHIR Bundle, got ${isObject(json) ? `resourceType ${json.resourceType}` : JSON.stringify(json).slice(0, 20)}.`,
    );
  }
  const entries: unknown = json.entry ?? [];
  if (!Array.isArray(entries) || !entries.every(isObject))
    throw refusal('Expected Bundle.entry to be a list of objects.');
  if (entries.length > MAX_ENTRIES) throw refusal(`Expected at most ${MAX_ENTRIES} entries, got ${entries.length}.`);
  return { type: type ?? ownType(json.type), entries };
}

function ownType(sent: unknown): BundleType {
  const own = BUNDLE_TYPES.find((type) => type.toLowerCase() === sent);
  if (!own) throw refusal(`Expected a Bundle of type transaction, batch or collection, got ${JSON.stringify(sent)}.`);
  return own;
}

const refusal = (message: string) => new Refusal('INVALID_INPUT', message, ['input', 'bundle']);
