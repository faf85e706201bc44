/** An event as the log has it. */
export interface Logged {
  readonly seq: number;
  readonly tenant: string;
  readonly key: string;
}

/** What one client has heard since the log stood at some point. */
export interface Heard {
  readonly client: string;
  readonly tenant: string;
  readonly key: string;
  /** Numbers of the events, as they came. */
  readonly seqs: readonly number[];
  /** Where it went on after it was told that events are lost for good; nothing when it was not. */
  readonly resyncedAt?: number | undefined;
}

/** How what was heard differs from the log. */
export interface Verdict {
  readonly expected: number;
  readonly lost: number;
  readonly repeated: number;
  readonly disordered: number;
  /** Events that are not of the client's tenant and key, or not in the log. */
  readonly foreign: number;
  /** The first client of whom something is wrong, with what. */
  readonly example?: string | undefined;
}

/** Compares every client's events with the log. */
export function verify(log: readonly Logged[], everyone: readonly Heard[]): Verdict {
  const wanted = new Map<string, number[]>();
  for (const { tenant, key, seq } of log) {
    const of = wanted.get(`${tenant} ${key}`) ?? [];
    of.push(seq);
    wanted.set(`${tenant} ${key}`, of);
  }
  const total = { expected: 0, lost: 0, repeated: 0, disordered: 0, foreign: 0 };
  let example: string | undefined;
  for (const heard of everyone) {
    const { tenant, key, resyncedAt = -1, client } = heard;
    const due = (wanted.get(`${tenant} ${key}`) ?? []).filter((seq) => seq > resyncedAt);
    const one = compare(
      due,
      heard.seqs.filter((seq) => seq > resyncedAt),
    );
    for (const name of ['lost', 'repeated', 'disordered', 'foreign'] as const) total[name] += one[name];
    total.expected += due.length;
    if (one.wrong) example ??= `${client}: ${one.wrong}`;
  }
  return { ...total, example };
}

function compare(due: readonly number[], heard: readonly number[]) {
  const [expected, seen] = [new Set(due), new Set<number>()];
  const found = { repeated: 0, disordered: 0, foreign: 0 };
  let highest = -1;
  let wrong: string | undefined;
  for (const seq of heard) {
    const fault = !expected.has(seq)
      ? 'foreign'
      : seen.has(seq)
        ? 'repeated'
        : seq < highest
          ? 'disordered'
          : undefined;
    if (fault) {
      found[fault] += 1;
      wrong ??= `${fault} ${seq} after ${highest}`;
    }
    seen.add(seq);
    highest = Math.max(highest, seq);
  }
  const missing = due.filter((seq) => !seen.has(seq));
  if (missing.length > 0) wrong ??= `lost ${missing.slice(0, 5).join(', ')}`;
  return { ...found, lost: missing.length, wrong };
}
