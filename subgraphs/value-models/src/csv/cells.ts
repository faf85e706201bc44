import { Refusal } from '@valueverse/kit/refusal';
import { Decimal } from '@valueverse/kit/decimal';
import { Decimal as DecimalScalar, UcumCode } from '@valueverse/kit/scalars';
import { positive } from '../value-model/check.js';

/** Reads a cell, or throws what was expected and what came. An empty cell is `''`. */
export type Read<T> = (cell: string) => T;

/** The database keeps 26 digits before the point. */
const TOO_MUCH = '1e26';

const refuse = (expected: string, cell: string): never => {
  throw new Refusal('INVALID_INPUT', `Expected ${expected}, got ${cell === '' ? 'nothing' : cell.slice(0, 80)}.`);
};

/** Null for an empty cell. */
export const optional =
  <T>(read: Read<T>): Read<T | null> =>
  (cell) =>
    cell === '' ? null : read(cell);

/** A fallback for an empty cell. */
export const otherwise =
  <T>(fallback: string, read: Read<T>): Read<T> =>
  (cell) =>
    read(cell === '' ? fallback : cell);

/** A number with a point, without separators of thousands: a comma could mean either. */
export const decimal: Read<string> = (cell) => {
  if (cell === '') refuse('a number', cell);
  const number = new Decimal(DecimalScalar.parseValue(cell.trim()));
  return number.abs().lt(TOO_MUCH) ? number.toFixed() : refuse(`a number below ${TOO_MUCH}`, cell);
};

/** An amount above zero. */
export const amount =
  (name: string): Read<string> =>
  (cell) =>
    positive(name, decimal(cell));

/** A month of the plan; 0 is the first. */
export const month: Read<number> = (cell) =>
  /^\d{1,3}$/.test(cell.trim()) ? Number(cell) : refuse('a month as a whole number', cell);

/** One of a few words. */
export const oneOf =
  <T extends string>(words: Readonly<Record<string, T>>): Read<T> =>
  (cell) => {
    const word = Object.values(words).find((known) => known === cell.trim());
    return word ?? refuse(`one of ${Object.values(words).join(', ')}`, cell);
  };

/** Numbers with spaces between them. */
export const decimals: Read<string[]> = (cell) => cell.trim().split(/\s+/).map(decimal);

/** Text of any length: who uses it checks it. */
export const words: Read<string> = (cell) => cell.trim();

/** A UCUM unit. */
export const unit: Read<string> = (cell) => (cell === '' ? refuse('a unit', cell) : UcumCode.parseValue(cell.trim()));

/** A number as it was written, without the zeros that the database adds. */
export const plain = (number: string | null): string | null => (number === null ? null : new Decimal(number).toFixed());
