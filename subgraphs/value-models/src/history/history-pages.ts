import { type EntityManager, MoreThan } from 'typeorm';
import { ValueEvent } from './value-event.js';

const ENTRIES = 1_000;

/** The entries of a history after a revision, oldest first, page by page: no history is too long to be read. */
export async function* historyPages(tx: EntityManager, streamId: string, after = 0): AsyncGenerator<ValueEvent[]> {
  for (let version = after; ;) {
    const where = { streamId, version: MoreThan(version) };
    const page = await tx.find(ValueEvent, { where, order: { version: 'ASC' }, take: ENTRIES });
    if (page.length > 0) yield page;
    if (page.length < ENTRIES) return;
    version = page.at(-1)!.version;
  }
}
