import { newId } from '@valueverse/kit/id';
import type { Host } from '@valueverse/kit/host';
import { DeadLetter, type DeadLetterReason } from './dead-letter.js';

/** Why a message goes to the dead letters, and whose it is if that is known. */
export interface Fault {
  readonly reason: DeadLetterReason;
  readonly detail: string;
  readonly tenantId?: string;
}

/** A message as it came in, or the beginning of one that is too large. */
export interface Letter {
  readonly topic: string;
  readonly payload: Buffer;
  /** The length it came with. */
  readonly bytes: number;
  readonly receivedAt: Date;
}

/** Characters of a message that are kept, of which none is longer than its bytes. */
export const PAYLOAD_KEPT = 2000;
const LETTERS_KEPT = 10_000;
/** Old letters are thrown away when about so many new ones have come. */
const SWEEP_EVERY = 100;
const SWEEP = `DELETE FROM dead_letter
  WHERE id <= (SELECT id FROM dead_letter ORDER BY id DESC OFFSET ${LETTERS_KEPT} LIMIT 1)`;

/**
 * Keeps a message that could not be taken. A robot gone mad fills no disk: only the newest letters stay. What nobody
 * knows the owner of may be anybody’s, and every tenant sees it: of such a message only the topic is kept.
 */
export async function bury(host: Host, { topic, payload, receivedAt }: Letter, fault: Fault): Promise<void> {
  const { reason, detail, tenantId = null } = fault;
  const text = (value: string, length: number) => value.slice(0, length).replaceAll('\0', '\uFFFD');
  const id = newId();
  await host.system(async (tx) => {
    const kept = {
      topic: text(topic, 300),
      detail: text(detail, 500),
      payload: tenantId === null ? '' : text(payload.toString(), PAYLOAD_KEPT),
    };
    await tx.insert(DeadLetter, { id, tenantId, reason, receivedAt, ...kept });
    if (Number.parseInt(id.slice(-4), 16) % SWEEP_EVERY === 0) await tx.query(SWEEP);
  });
}
