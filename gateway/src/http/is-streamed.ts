import type { Engine } from '../engine.js';
import type { HttpRequest } from './graphql-door.js';
import { readHttp } from './read-http.js';
import { isEventStream, streamTypeOf } from './media-type.js';

/** Whether the answer to a request is a stream of events or parts, which no other pipeline than our own door has. */
export async function isStreamed(engine: Engine, request: Omit<HttpRequest, 'signal'>): Promise<boolean> {
  const { accept } = request.headers;
  if (!streamTypeOf(accept)) return false;
  if (isEventStream(accept)) return true;
  const asked = readHttp(request);
  if (!('query' in asked)) return false;
  const { query, operationName } = asked;
  const { operations, chooseLabels } = engine.generation();
  try {
    const found = await operations.find({ query, operationName, labels: chooseLabels(request.headers) });
    return 'planned' in found && found.planned.kind === 'subscription';
  } catch {
    return false; // what is wrong with it is told where it is asked
  }
}
