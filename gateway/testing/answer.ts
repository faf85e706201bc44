import { SUBGRAPH_CODES } from '../src/error/subgraph-error.js';

/** An answer as far as two executors must agree on it. */
export interface Answer {
  /** As JSON text: the order of keys counts. */
  readonly data: string | undefined;
  /** Errors that a subgraph gave a place, in any order. */
  readonly errors: readonly PlacedError[];
  /** The codes of all others, each once: neither which fetch failed nor how often is promised. */
  readonly failures: readonly string[];
  readonly valueCompletion: unknown;
}

/** An error at a place of the answer. */
export interface PlacedError {
  readonly path: readonly (string | number)[];
  readonly message: string;
  readonly code: unknown;
  readonly service: unknown;
}

interface RawError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/** A response before it is made comparable. */
export interface RawResponse {
  readonly data?: unknown;
  readonly errors?: readonly RawError[];
  readonly extensions?: { readonly valueCompletion?: unknown };
}

/** Reads the text of a response. Throws when it is not the JSON text of what it says: a key written twice, say. */
export function answerOf(text: string): Answer {
  const response = JSON.parse(text) as RawResponse;
  const again = JSON.stringify(response);
  if (again !== text.trim()) throw new Error(`Expected the JSON text ${again}, got ${text}`);
  if (response.errors?.length === 0) throw new Error(`Expected errors or none at all, got an empty list: ${text}`);
  return comparable(response);
}

/** What of a response is compared. */
export function comparable({ data, errors = [], extensions = {} }: RawResponse): Answer {
  const shown = errors.map(({ message, path, extensions: { code, service } = {} }) =>
    SUBGRAPH_CODES.has(code) || code === 'SUBGRAPH_UNAVAILABLE'
      ? { path, message, code, service }
      : { path, message: 'Unexpected error.', code: 'INTERNAL_SERVER_ERROR', service },
  );
  const placed = shown.flatMap(({ path, ...error }) =>
    path && error.code !== 'SUBGRAPH_UNAVAILABLE' ? [{ path, ...error }] : [],
  );
  const failures = shown.filter(({ path, code }) => !path || code === 'SUBGRAPH_UNAVAILABLE');
  const valueCompletion = extensions.valueCompletion as readonly RawError[] | undefined;
  return {
    data: JSON.stringify(data),
    errors: placed.toSorted(byText),
    failures: [...new Set(failures.map(({ code }) => String(code)))].toSorted(),
    valueCompletion: valueCompletion?.map(({ message, path, extensions: { code } = {} }) => ({ message, path, code })),
  };
}

const byText = (one: object, other: object) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1);
