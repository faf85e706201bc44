import type { DocumentNode } from 'graphql';
import { MAX_DEPTH } from '../admit/check-depth.js';
import { problem } from '../error/problem.js';
import { selectionSizes } from './selection-size.js';

/** No honest operation selects this many fields. */
const MAX_FIELDS = 5_000;

/** Refuses a document that asks for too much once its fragments are expanded: validating it could already be too much. */
export function checkSize(document: DocumentNode, maxFields = MAX_FIELDS): void {
  const sizes = selectionSizes(document);
  const fields = Math.max(0, ...sizes.map((size) => size.fields));
  if (fields >= maxFields) {
    throw refused(
      `The document selects ${count(fields)} fields with its fragments; fewer than ${maxFields} are allowed.`,
    );
  }
  const depth = Math.max(0, ...sizes.map((size) => size.depth));
  if (depth > MAX_DEPTH) {
    throw refused(`The document nests ${depth} levels deep with its fragments; no more than ${MAX_DEPTH} are allowed.`);
  }
}

const refused = (message: string) => problem('GRAPHQL_VALIDATION_FAILED', message);

const count = (fields: number) =>
  Number.isSafeInteger(fields) ? String(fields) : `more than ${Number.MAX_SAFE_INTEGER}`;
