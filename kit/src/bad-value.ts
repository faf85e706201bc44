import { QueryFailedError } from 'typeorm';
import { Refusal } from './refusal.js';

/**
 * The refusal for a value that the database could not take: SQLSTATE class 22, such as a number out of range or text
 * with a NUL in it. What PostgreSQL says stays here, since it quotes the value.
 */
export function badValue(error: unknown): Refusal | undefined {
  const code = error instanceof QueryFailedError ? (error.driverError as { code?: string }).code : undefined;
  if (!code?.startsWith('22')) return undefined;
  return new Refusal('INVALID_INPUT', 'Expected values in the range of their fields, got one that cannot be kept.');
}
