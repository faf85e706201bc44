import type { OperationOutcomeIssue } from '@medplum/fhirtypes';
import { isObject, type JsonObject } from '../fhir/json.js';
import { issue } from '../fhir/operation-outcome.js';
import { isStoredType, STORED_TYPES, type StoredType } from '../fhir/stored-types.js';
import { keyText, readKey, type ResourceKey } from './resource-key.js';

/** An entry as sent: its resource, what it asks for, and the names by which other entries may refer to it. */
export interface SentEntry {
  readonly index: number;
  readonly resource: JsonObject & { readonly resourceType: StoredType };
  /** The resource to create or update under its own name; null for a create that gets a new one. */
  readonly target: ResourceKey | null;
  readonly names: readonly string[];
}

/** An entry that cannot even be read, and why. */
export interface UnreadableEntry {
  readonly index: number;
  readonly resourceType: string | null;
  readonly issues: readonly OperationOutcomeIssue[];
}

/** Conditions we do not honour yet; to ignore one would store what its sender asked not to store. */
const CONDITIONS = ['ifNoneExist', 'ifMatch', 'ifNoneMatch', 'ifModifiedSince'];

/** Reads one entry. Without a `request`, as in a collection, a resource is kept under the id it has. */
export function readEntry(entry: JsonObject, index: number): SentEntry | UnreadableEntry {
  const { fullUrl, resource, request } = entry;
  const resourceType = isObject(resource) && typeof resource.resourceType === 'string' ? resource.resourceType : null;
  const refuse = (...issues: OperationOutcomeIssue[]) => ({ index, resourceType, issues });
  if (!isObject(resource) || !resourceType)
    return refuse(issue('required', 'Expected a resource with a resourceType.'));
  if (!isStoredType(resourceType)) {
    return refuse(issue('not-supported', `Expected one of ${STORED_TYPES.join(', ')}, got ${resourceType}.`));
  }
  const own = ownKey(resourceType, resource.id);
  const target = request === undefined ? own : targetOf(isObject(request) ? request : {}, resourceType);
  if (typeof target === 'string') return refuse(issue('not-supported', target));
  if (target && own && keyText(target) !== keyText(own)) {
    return refuse(issue('invalid', `Expected the id of ${keyText(target)}, got ${keyText(own)}.`));
  }
  const names = [typeof fullUrl === 'string' ? fullUrl : '', own ? keyText(own) : '', target ? keyText(target) : ''];
  return { index, resource: { ...resource, resourceType }, target, names: [...new Set(names)].filter(Boolean) };
}

const ownKey = (type: StoredType, id: unknown): ResourceKey | null =>
  typeof id === 'string' ? readKey(`${type}/${id}`) : null;

/** What a request asks to write; a sentence when it asks for something else. */
function targetOf(request: JsonObject, type: StoredType): ResourceKey | null | string {
  const condition = CONDITIONS.find((name) => request[name] !== undefined);
  if (condition) return `Expected a request without conditions, got ${condition}.`;
  const { method, url } = request;
  if (method === 'POST') return url === type ? null : `Expected POST ${type}, got POST ${url}.`;
  const key = method === 'PUT' && typeof url === 'string' ? readKey(url) : null;
  return key?.type === type ? key : `Expected POST ${type} or PUT ${type}/<id>, got ${method} ${url}.`;
}
