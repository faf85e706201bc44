import type { RequestContext } from '../caller/request-context.js';

/** What goes on besides the caller. */
export interface Way {
  /** The caller, signed for the subgraphs. */
  readonly authorization: string | undefined;
  /** How long the answer is waited for. */
  readonly leftMs: number;
  /** What bodies may be compressed with. */
  readonly encodings: string | undefined;
}

/**
 * The whole list of what a subgraph is told, as names and values in turn; no header of the client's goes on. All of it
 * that says who asks is part of `context.identity`, for identical requests are shared.
 */
export function requestHeaders({ caller, traceparent }: RequestContext, way: Way): string[] {
  const headers = [
    'content-type',
    'application/json',
    'accept',
    'application/graphql-response+json, application/json',
    'x-correlation-id',
    caller.correlationId,
    'x-deadline-ms',
    String(way.leftMs),
  ];
  if (way.encodings !== undefined) headers.push('accept-encoding', way.encodings);
  if (way.authorization !== undefined) headers.push('authorization', way.authorization);
  if (traceparent !== undefined) headers.push('traceparent', traceparent);
  return headers;
}
