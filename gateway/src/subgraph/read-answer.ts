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

/** Reads a response; nothing when it is no GraphQL: a redirect, an HTML page, broken JSON, another shape. */
export function readAnswer({ status, contentType, body }: RawAnswer, subgraph: string): SubgraphAnswer | undefined {
  if (status >= 300 && status < 400) return undefined;
  if (!/^application\/(graphql-response\+)?json\b/i.test(String(contentType))) return undefined;
  return answerFrom(parsed(body), subgraph);
}

/** The same for a payload that came over a WebSocket. */
export function answerFrom(payload: unknown, subgraph: string): SubgraphAnswer | undefined {
  const { data, errors = [] } = isObject(payload) ? payload : {};
  if (!Array.isArray(errors) || !(data === undefined || data === null || isObject(data))) return undefined;
  if (data === undefined && errors.length === 0) return undefined;
  return {
    ...(data !== undefined && { data }),
    ...(errors.length > 0 && { errors: errors.map((error) => subgraphError(error, subgraph)) }),
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
