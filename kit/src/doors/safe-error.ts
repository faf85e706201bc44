import { QueryFailedError } from 'typeorm';

/** What PostgreSQL tells of a failed statement that holds no data of a row. */
interface DriverError {
  readonly code?: string;
  readonly table?: string;
  readonly column?: string;
  readonly constraint?: string;
}

/** What the log gets. */
interface SafeError {
  readonly type: string;
  readonly message: string;
  readonly stack: string;
  readonly [more: string]: unknown;
}

/**
 * An error as the log may have it. A failed statement brings its parameters and often quotes a value in its message;
 * those may be a patient's, so only the SQLSTATE and the names of what was hit remain.
 */
export function safeError(error: Error): SafeError {
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const cause = error.cause instanceof Error ? { cause: safeError(error.cause) } : {};
  if (!(error instanceof QueryFailedError)) {
    return { type: error.name, message: error.message, stack: frames.join('\n'), ...cause };
  }
  const { code, table, column, constraint } = error.driverError as DriverError;
  return {
    type: error.name,
    message: 'A statement failed.',
    code,
    table,
    column,
    constraint,
    stack: frames.join('\n'),
  };
}
