import { wholeEventStream } from '../stream/event-stream.js';
import { FRAMINGS } from '../stream/framings.js';
import type { HttpAnswer } from './graphql-door.js';

/** A result for who takes answers as events. */
export const asEvents = (result: string): HttpAnswer => ({
  status: 200,
  contentType: FRAMINGS['text/event-stream'].contentType,
  body: wholeEventStream(result),
});
