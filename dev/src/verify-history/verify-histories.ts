import { operate, type Operator } from '../histories/operate.js';
import type { KeptHead } from './kept-heads.js';

/** What the subgraph says of one history. */
interface Verified {
  readonly id: string;
  readonly tenant: string;
  readonly sound: boolean;
  readonly firstBrokenRevision: number | null;
  readonly entries: number;
  readonly headHash: string;
}

/** One history, as a line, and whether it is sound. */
export interface Finding {
  readonly line: string;
  readonly sound: boolean;
}

/** Verifies the histories asked for. */
export async function* verifyHistories(operator: Operator, which: Readonly<Record<string, string>>) {
  for await (const verified of operate<Verified>(operator, 'verify-history', which)) yield finding(verified);
}

/** Verifies that each history still has what it was once seen to have. */
export async function* verifyAgainst(operator: Operator, heads: readonly KeptHead[]): AsyncGenerator<Finding> {
  for (const head of heads) {
    let there = false;
    for await (const verified of verifyHistories(operator, { ...head })) {
      there = true;
      yield verified;
    }
    if (!there) yield { line: `${head.model}  ${head.revision}  ${head.hash}  gone`, sound: false };
  }
}

function finding({ id, tenant, sound, firstBrokenRevision, entries, headHash }: Verified): Finding {
  const found = sound ? 'sound' : `broken at revision ${firstBrokenRevision}`;
  return { line: `${id}  ${entries}  ${headHash}  ${found}  tenant ${tenant}`, sound };
}
