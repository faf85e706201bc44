/** Who opens a socket says who they are in this time. */
export const INIT_TIMEOUT_MS = 3_000;
/** Between two WebSocket pings; a client that has not answered by the next one has gone. */
export const PING_EVERY_MS = 12_000;
/** A client that leaves more bytes unread than this may ask for nothing more. */
export const MOST_UNREAD = 1 << 20;
/** How long it has to read the last word. */
export const FAREWELL_MS = 2_000;
/** A ping this long before the token ends asks for a new one. */
export const NOTICE_SECONDS = 30;
