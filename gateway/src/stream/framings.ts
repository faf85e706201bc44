import type { StreamType } from '../http/media-type.js';
import { eventStream } from './event-stream.js';
import type { Framing } from './framing.js';
import { multipartStream } from './multipart-stream.js';

/** How streams of every kind are written. */
export const FRAMINGS: Readonly<Record<StreamType, Framing>> = {
  'text/event-stream': eventStream,
  'multipart/mixed': multipartStream,
};
