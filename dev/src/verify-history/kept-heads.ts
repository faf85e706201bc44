import { Complaint } from '../complaint.js';

/** Where a history once stood. */
export interface KeptHead {
  readonly model: string;
  readonly revision: string;
  readonly hash: string;
}

/** Reads what an earlier run has printed. */
export const keptHeads = (text: string): KeptHead[] =>
  text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [, model, revision, hash] = /^(\S+)  (\d+)  ([0-9a-f]{64})  \S/.exec(line) ?? [];
      if (model && revision && hash) return { model, revision, hash };
      throw new Complaint(`Expected a line that verify-history has printed, got ${line}`);
    });
