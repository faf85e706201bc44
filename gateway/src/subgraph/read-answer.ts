import type { GraphQLFormattedError } from 'graphql';
import { subgraphError } from '../error/subgraph-error.js';

/** An HTTP response as it came. */
export interface RawAnswer {
  readonly status: number;
  readonly contentType: unknown;
  readonly body: string;
}

/** A subgraph's answer, safe to go on with: its errors are masked already. */
export interface SubgraphAnswer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: GraphQLFormattedError[];
}

/** Whoever sends more has one cause for them, or wants to fill the memory. */
const MOST_ERRORS = 1_000;

const JSON_TYPE = /^application\/(graphql-response\+)?json\b/i;

/** Reads a response; nothing when it is no GraphQL: a redirect, an HTML page, broken JSON, another shape. */
export function readAnswer({ status, contentType, body }: RawAnswer, subgraph: string): SubgraphAnswer | undefined {
  if (status >= 300 && status < 400) return undefined;
  if (!JSON_TYPE.test(String(contentType))) return undefined;
  return answerFrom(parsed(body), subgraph);
}

/** The same for a payload that came over a WebSocket. */
export function answerFrom(payload: unknown, subgraph: string): SubgraphAnswer | undefined {
  if (!isObject(payload)) return undefined;
  const { data, errors } = payload;
  if (!(data === undefined || data === null || isObject(data))) return undefined;
  if (errors === undefined) return data === undefined ? undefined : { data };
  if (!Array.isArray(errors) || (data === undefined && errors.length === 0)) return undefined;
  return {
    ...(data !== undefined && { data }),
    ...(errors.length > 0 && { errors: errors.slice(0, MOST_ERRORS).map((error) => subgraphError(error, subgraph)) }),
  };
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
