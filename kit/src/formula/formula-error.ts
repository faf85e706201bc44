import { Refusal } from '../refusal.js';

/** What can be wrong with a formula, a unit or a graph of them. `VALUE` shows only when it is computed: 1 / 0. */
export type FaultCode = 'SYNTAX' | 'UNKNOWN_NAME' | 'CYCLE' | 'UNIT' | 'LIMIT' | 'VALUE';

/** Where something is wrong, and what. */
export interface Misreading {
  readonly code: FaultCode;
  /** Where it stands in the text, counted from 0; messages count from 1. */
  readonly at: number;
  readonly reason: string;
  /** Which text: the formula, unless said otherwise. */
  readonly part?: 'formula' | 'unit';
}

/** What is wrong, in a sentence, with its place. */
export function messageOf({ at, reason, part }: Misreading, key?: string): string {
  const text = part === 'unit' ? 'Unit' : 'Formula';
  return `${key === undefined ? text : `${text} of ${key}`}, position ${at + 1}: ${reason}`;
}

/** A formula or a unit that cannot be read, fitted together or computed: says where and why. */
export class FormulaError extends Refusal {
  readonly at: number;
  readonly fault: FaultCode;
  readonly reason: string;
  readonly part: 'formula' | 'unit';

  constructor(misreading: Misreading, key?: string) {
    const { code, at, reason, part = 'formula' } = misreading;
    super('INVALID_INPUT', messageOf(misreading, key), [part]);
    this.at = at;
    this.fault = code;
    this.reason = reason;
    this.part = part;
  }

  /** The same, as something that is wrong with one driver of several. */
  of(key: string): FormulaError {
    return new FormulaError({ code: this.fault, at: this.at, reason: this.reason, part: this.part }, key);
  }
}

/** Says no to a formula or a unit. */
export const refuse = (misreading: Misreading): never => {
  throw new FormulaError(misreading);
};

/** The beginning of a text that a client wrote, short enough for a message. */
export const brief = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

/** Gives what `compute` refuses without knowing where the place where it happened. */
export function placed<T>(at: number, compute: () => T, part: 'formula' | 'unit' = 'formula'): T {
  try {
    return compute();
  } catch (error) {
    if (error instanceof FormulaError) refuse({ code: error.fault, at, reason: error.reason, part });
    throw error;
  }
}
