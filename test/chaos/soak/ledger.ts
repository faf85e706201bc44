import type { Row } from '../writer.js';

const NONE: readonly Row[] = [];

/** The log of the last minutes: what everyone is to hear. */
export class Ledger {
  /** Everything up to here has been in it. */
  head = 0;
  private readonly rows = new Map<string, Row[]>();

  add(rows: readonly Row[]): void {
    for (const row of rows) {
      const name = `${row.tenant} ${row.key}`;
      const known = this.rows.get(name);
      if (known) known.push(row);
      else this.rows.set(name, [row]);
      this.head = Math.max(this.head, row.seq);
    }
  }

  /** What came of one key after `seq`, oldest first. */
  after(seq: number, { tenant, key }: Pick<Row, 'tenant' | 'key'>): readonly Row[] {
    const rows = this.rows.get(`${tenant} ${key}`) ?? NONE;
    let at = rows.length;
    while (at > 0 && rows[at - 1]!.seq > seq) at -= 1;
    return rows.slice(at);
  }

  /** Forgets what was written before this moment: nobody waits for it any more. */
  forget(before: number): void {
    for (const [name, rows] of this.rows) {
      const left = rows.filter(({ at }) => at >= before);
      if (left.length === 0) this.rows.delete(name);
      else if (left.length < rows.length) this.rows.set(name, left);
    }
  }
}
