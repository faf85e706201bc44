import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';

/** For how long a document that took a thread down is refused unseen, and how many are kept in mind. */
const REMEMBERED = { ttl: 30_000, max: 1_000 };

/** Documents that lately took a planning thread down: none may do so again and again. */
export class KilledDocuments {
  private readonly keys: LRUCache<string, true>;

  constructor(clock: Pick<Performance, 'now'> = performance) {
    this.keys = new LRUCache({ ...REMEMBERED, perf: clock, ttlResolution: 0 });
  }

  add(key: string): void {
    this.keys.set(hash(key), true);
  }

  has(key: string): boolean {
    return this.keys.size > 0 && this.keys.get(hash(key)) === true;
  }
}

const hash = (key: string) => createHash('sha256').update(key).digest('base64');
