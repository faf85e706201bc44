import type { GraphQLFormattedError } from 'graphql';
import type { Framing } from './framing.js';
import { sharedFrame } from './shared-frame.js';

const HEAD = '\r\ncontent-type: application/json\r\n\r\n';
/** Ends each part by beginning the next: so a part is complete when it arrives. */
const BOUNDARY = '\r\n--graphql';
const LAST = `${BOUNDARY}--\r\n`;
const HEARTBEAT = `${HEAD}{}${BOUNDARY}`;

const fatal = (errors: readonly Pick<GraphQLFormattedError, 'message' | 'extensions'>[]) =>
  Buffer.from(`${HEAD}${JSON.stringify({ payload: null, errors })}${LAST}`);

/** Multipart subscriptions 1.0, as Apollo's clients take them from a router. */
export const multipartStream: Framing = {
  contentType: 'multipart/mixed;boundary="graphql";subscriptionSpec=1.0',
  opening: Buffer.from(`${BOUNDARY}${HEARTBEAT}`),
  heartbeat: Buffer.from(HEARTBEAT),
  heartbeatMs: 5_000,
  event: sharedFrame(({ payload }) =>
    Buffer.concat([Buffer.from(`${HEAD}{"payload":`), payload, Buffer.from(`}${BOUNDARY}`)]),
  ),
  end: (errors) => (errors?.length ? fatal(errors) : Buffer.from('--\r\n')),
  cut: (code, message) => fatal([{ message, extensions: { code } }]),
};
