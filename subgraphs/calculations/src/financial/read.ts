import { Refusal } from '@valueverse/kit/refusal';
import { Decimal } from '@valueverse/kit/decimal';

/** Anyone may ask, so that nobody may keep us busy: no real amount is longer, no real project has more flows. */
const MOST_CHARACTERS = 64;
const MOST_FLOWS = 500;

/** Reads a number of an argument. */
export function read(name: string, text: string): Decimal {
  if (text.length <= MOST_CHARACTERS) return new Decimal(text);
  throw new Refusal('INVALID_INPUT', `Expected ${name} in at most ${MOST_CHARACTERS} characters, got ${text.length}.`, [
    name,
  ]);
}

/** Reads a number that may be left out. */
export const readOr = (name: string, text: string | null | undefined, otherwise: number): Decimal =>
  text == null ? new Decimal(otherwise) : read(name, text);

/** `flows` when there are not too many of them. */
export function bounded<T>(flows: readonly T[]): readonly T[] {
  if (flows.length <= MOST_FLOWS) return flows;
  throw new Refusal('INVALID_INPUT', `Expected at most ${MOST_FLOWS} cash flows, got ${flows.length}.`, ['cashFlows']);
}

/** Reads cash flows. */
export const readFlows = (flows: readonly string[]): Decimal[] => bounded(flows).map((flow) => read('cashFlows', flow));
