import { GraphQLError } from 'graphql';
import { badRequest } from '../error/problem.js';
import type { HttpRequest } from './graphql-door.js';
import { mediaTypeOf, streamTypeOf } from './media-type.js';
import { type GraphQLRequest, readBody, readQueryString } from './read-request.js';

/** Reads a request, or gives what is wrong with it: the same for every pipeline. */
export function readHttp(
  request: Pick<HttpRequest, 'method' | 'url' | 'headers' | 'body'>,
): GraphQLRequest | GraphQLError {
  try {
    const { accept } = request.headers;
    if (mediaTypeOf(accept) || streamTypeOf(accept)) return read(request);
    return badRequest(`Expected accept to allow application/json, got ${JSON.stringify(accept)}.`, 406);
  } catch (error) {
    if (error instanceof GraphQLError) return error;
    throw error;
  }
}

function read({
  method,
  url,
  headers,
  body,
}: Pick<HttpRequest, 'method' | 'url' | 'headers' | 'body'>): GraphQLRequest {
  if (method !== 'GET') return readBody(headers['content-type'], body);
  const { 'content-type': contentType } = headers;
  if (contentType !== undefined && !/^application\/json\b/i.test(contentType)) {
    throw badRequest(`Expected content-type application/json, got ${JSON.stringify(contentType)}.`, 415);
  }
  const at = url.indexOf('?');
  return readQueryString(at === -1 ? '' : url.slice(at + 1));
}
