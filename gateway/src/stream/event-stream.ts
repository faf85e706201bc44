import { readCursor } from '../live/core/cursor.js';
import type { Framing } from './framing.js';
import { sharedFrame } from './shared-frame.js';

/** When a browser that has lost its stream asks for it again. */
const RETRY_MS = 1_000;

const COMPLETE = 'event: complete\ndata: \n\n';
const NEXT = 'event: next\ndata: ';

/** A whole answer as an event stream: one result, then its end. */
export const wholeEventStream = (result: string): string => `${NEXT}${result}\n\n${COMPLETE}`;

/** GraphQL over SSE in its "distinct connections mode". A stream that ends without `complete` is asked for again. */
export const eventStream: Framing = {
  contentType: 'text/event-stream; charset=utf-8',
  opening: Buffer.from(`:\n\nretry: ${RETRY_MS}\n\n`),
  heartbeat: Buffer.from(':\n\n'),
  heartbeatMs: 12_000,
  event: sharedFrame(({ payload, id }) => {
    // an id of another form could hold a line's end
    const place = readCursor(id) ? `id: ${id}\n` : '';
    return Buffer.concat([Buffer.from(`${place}${NEXT}`), payload, Buffer.from('\n\n')]);
  }),
  end: (errors) => Buffer.from(errors?.length ? wholeEventStream(JSON.stringify({ errors })) : COMPLETE),
  cut: (code) => Buffer.from(`: ${code}\n\n`),
};
