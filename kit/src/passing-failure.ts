import { QueryFailedError } from 'typeorm';

/** SQLSTATE classes that say nothing about what was asked: connection, conflict with others, resources, shutdown. */
const PASSING = /^(08|40|53|57)/;
const NETWORK = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT']);

/** Whether the same work may well succeed later, untouched. */
export function isPassing(error: unknown): boolean {
  const cause = error instanceof QueryFailedError ? (error.driverError as Error) : (error as Error);
  const { code = '', message = '' } = cause as { code?: string; message?: string };
  return PASSING.test(code) || NETWORK.has(code) || /terminated|timeout exceeded when trying to connect/i.test(message);
}
