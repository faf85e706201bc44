import type { Message } from '../live/outlet.js';

/** Frames a message once, for all clients that take it in this form. */
export function sharedFrame(frame: (message: Message) => Buffer): (message: Message) => Buffer {
  const frames = new WeakMap<Message, Buffer>();
  return (message) => {
    const known = frames.get(message);
    if (known) return known;
    const made = frame(message);
    frames.set(message, made);
    return made;
  };
}
