import { PAYLOAD_KEPT, type Letter } from '../dead-letter/bury.js';

/** The longest message that is read. */
export const BYTES_AT_MOST = 256 * 1024;

/** A message as it waits for its turn. Of one that is too large nothing waits but what the dead letters keep. */
export function letterOf(topic: string, payload: Buffer, receivedAt: Date): Letter {
  const bytes = payload.length;
  return {
    topic,
    payload: bytes > BYTES_AT_MOST ? Buffer.from(payload.subarray(0, PAYLOAD_KEPT)) : payload,
    bytes,
    receivedAt,
  };
}
