import { QueryFailedError } from 'typeorm';

/** What PostgreSQL says of a failed statement without quoting a value of it. */
interface Diagnosis {
  readonly code?: string;
  readonly table?: string;
  readonly column?: string;
  readonly constraint?: string;
}

/** A statement about records that failed. Unlike TypeORM's error it may be logged: it carries no value, only the place. */
class StorageFailure extends Error {
  constructor({ code, table, column, constraint }: Diagnosis) {
    const place = [table, column, constraint].filter(Boolean).join(' ');
    super(`Records could not be stored: SQLSTATE ${code ?? 'unknown'}${place && ` at ${place}`}.`);
  }
}

/** Runs `work`; what fails in the database leaves without the values that were to be stored. */
export async function withoutValues<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof QueryFailedError ? new StorageFailure(error.driverError as Diagnosis) : error;
  }
}
