import type { Inputs } from '@valueverse/kit/formula/evaluate';
import { Refusal } from '@valueverse/kit/refusal';
import { Decimal } from '@valueverse/kit/decimal';

const MOST_INPUTS = 500;
const NUMBER = /^[-+]?\d{1,40}(\.\d{1,40})?(e[-+]?\d{1,2})?$/i;

/** Reads a formula's inputs: an object of numbers, best written as strings so that no digit is lost. */
export function readInputs(json: unknown): Inputs {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return refuse('an object of numbers', json);
  const entries = Object.entries(json);
  if (entries.length > MOST_INPUTS) return refuse(`at most ${MOST_INPUTS} inputs`, entries.length);
  return new Map(
    entries.map(([name, value]) => {
      const text = typeof value === 'number' ? String(value) : value;
      if (typeof text === 'string' && NUMBER.test(text)) return [name, new Decimal(text)];
      return refuse(`input ${name} to be a number`, value);
    }),
  );
}

function refuse(expected: string, got: unknown): never {
  const shown = JSON.stringify(got)?.slice(0, 60);
  throw new Refusal('INVALID_INPUT', `Expected ${expected}, got ${shown}.`, ['inputs']);
}
