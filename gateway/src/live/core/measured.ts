import { SURPRISE } from '../../error/subgraph-error.js';
import type { UpstreamEvent } from '../upstream/upstream-event.js';

const TOO_DEEP = { message: SURPRISE.message, extensions: { code: SURPRISE.code } };

/** What an event's data measures as text. Data that is too deep for anyone to read is replaced by an error: told again, it would be no better. */
export function measured(event: UpstreamEvent): { readonly bytes: number; readonly sound: UpstreamEvent } {
  try {
    return { bytes: JSON.stringify(event.answer.data ?? null).length, sound: event };
  } catch {
    return { bytes: 0, sound: { ...event, answer: { data: null, errors: [TOO_DEEP] } } };
  }
}
